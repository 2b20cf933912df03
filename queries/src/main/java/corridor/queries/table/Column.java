package corridor.queries.table;

/**
 * One column of a table.
 *
 * @param name key in JSON and heading elsewhere
 * @param numeric whether cells are numbers, set flush right
 * @param width the widest it gets in aligned text; longer cells are cut
 */
public record Column(String name, boolean numeric, int width) {
  private static final int USUAL_WIDTH = 60;

  /** A column of texts. */
  public static Column text(String name) {
    return new Column(name, false, USUAL_WIDTH);
  }

  /** A column of numbers. */
  public static Column number(String name) {
    return new Column(name, true, USUAL_WIDTH);
  }

  /** This column, at most {@code newWidth} wide in aligned text. */
  public Column atMost(int newWidth) {
    return new Column(name, numeric, newWidth);
  }
}
