package corridor.queries.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class the real local server: {@code @ExtendWith(LocalServer.class)} and a parameter
 * {@link Bolt} or {@link Endpoint}. There is one server for the whole run, started by whoever asks
 * first and stopped by {@link ServerAfterTests}; classes share it and one another's data.
 */
public final class LocalServer implements ParameterResolver {

  /** Closed by JUnit when all tests are done. */
  private record Connection(Bolt bolt) implements AutoCloseable {
    @Override
    public void close() {
      bolt.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Bolt.class || type == Endpoint.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Bolt bolt = connection(context);
    return parameter.getParameter().getType() == Bolt.class ? bolt : bolt.endpoint();
  }

  /** The connection that all tests share. */
  public static Bolt connection(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(LocalServer.class))
        .computeIfAbsent(Connection.class, key -> connect(), Connection.class)
        .bolt();
  }

  private static Connection connect() {
    try {
      return new Connection(Bolt.open(LocalNeo4j.standard().start(message -> {})));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
