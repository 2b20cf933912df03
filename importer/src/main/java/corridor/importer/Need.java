package corridor.importer;

/** Where a column has to have a value. */
enum Need {
  /** The column must be there, and have a value in every row. */
  EVERY_ROW("yes"),
  /** The column must be there; which rows have a value depends on the row. */
  SOME_ROWS("in some rows"),
  /** The column may be left out; then it is empty. */
  NONE("");

  private final String description;

  Need(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }
}
