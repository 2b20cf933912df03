package corridor.queries.cypher;

import corridor.engine.run.Run;
import corridor.importer.Atlas;
import corridor.queries.mirror.Mirror;
import corridor.queries.mirror.MirrorGraph;
import corridor.queries.neo4j.Bolt;
import corridor.queries.neo4j.LocalServer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Sees to it that the local server holds the mirror of the atlas when a test class begins. */
public final class MirroredAtlas implements BeforeAllCallback, ParameterResolver {
  private final LocalServer server = new LocalServer();

  @Override
  public void beforeAll(ExtensionContext context) {
    Bolt bolt = LocalServer.connection(context);
    Mirror.sync(
        bolt.driver(),
        bolt.endpoint().database(),
        MirrorGraph.of(Atlas.load().network().orElseThrow()),
        "atlas",
        Mirror.Options.DEFAULT.withForce(true),
        Run.quiet());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return server.supportsParameter(parameter, context);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return server.resolveParameter(parameter, context);
  }
}
