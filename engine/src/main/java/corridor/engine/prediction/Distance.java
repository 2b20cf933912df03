package corridor.engine.prediction;

/** How far apart two nodes of a graph are; the same in both directions. */
@FunctionalInterface
public interface Distance {
  /** In kilometres, or another unit that is the same for all pairs; NaN if it is not known. */
  double between(int first, int second);
}
