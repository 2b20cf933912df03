package corridor.importer;

/** What an {@link Issue} means for the network. */
public enum Severity {
  /** The data are wrong; there is no network until it is mended. */
  ERROR,
  /** The data can be used, but somebody should look. */
  WARNING,
  /** Worth knowing. */
  INFO
}
