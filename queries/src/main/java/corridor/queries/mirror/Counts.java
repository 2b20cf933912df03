package corridor.queries.mirror;

/** How many rows a run creates, changes, deletes, and leaves as they are. */
public record Counts(long created, long updated, long deleted, long unchanged) {
  /** None at all. */
  public static final Counts NONE = new Counts(0, 0, 0, 0);

  /** Nothing but new rows. */
  static Counts ofCreated(long created) {
    return new Counts(created, 0, 0, 0);
  }

  /** How many are touched. */
  public long written() {
    return created + updated + deleted;
  }

  /** The two together. */
  public Counts plus(Counts other) {
    return new Counts(
        created + other.created,
        updated + other.updated,
        deleted + other.deleted,
        unchanged + other.unchanged);
  }
}
