package corridor.engine.time;

import java.util.Comparator;

/** The two nodes of a tie of a graph; the lower id first if it has no direction. */
public record TieEnds(String from, String to) implements Comparable<TieEnds> {
  private static final Comparator<TieEnds> ORDER =
      Comparator.comparing(TieEnds::from).thenComparing(TieEnds::to);

  /** Two nodes in the order of their ids. */
  static TieEnds undirected(String one, String other) {
    return one.compareTo(other) < 0 ? new TieEnds(one, other) : new TieEnds(other, one);
  }

  @Override
  public int compareTo(TieEnds other) {
    return ORDER.compare(this, other);
  }
}
