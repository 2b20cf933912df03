package corridor.engine.community;

/** Room for the ties of a {@link Level}, to be used again when that level is no longer needed. */
final class Rows {
  final int[] targets;
  final double[] weights;

  Rows(int ties) {
    targets = new int[ties];
    weights = new double[ties];
  }
}
