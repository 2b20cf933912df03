package corridor.queries.command;

/** How the command ends, for scripts. */
final class ExitCode {
  static final int OK = 0;
  static final int DATA = 1;
  static final int USAGE = 2;
  static final int REFUSED = 3;
  static final int FILE_OR_SERVER = 4;
  static final int DEFECT = 70;

  private ExitCode() {}
}
