package corridor.queries.command;

import corridor.engine.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"Corridor " + Version.string()};
  }
}
