package corridor.importer;

/**
 * A field and where it is.
 *
 * @param column its number, from 1; 0 if its table has no such column
 */
record Cell(String file, int line, int column, String header, String text) {

  /** A finding about this field. */
  Issue issue(IssueCode code, String message, String hint) {
    return Issue.of(code, file, line, column, header + ": " + message, hint);
  }

  /** Its text as messages show it. */
  String quoted() {
    return Issues.quote(text);
  }
}
