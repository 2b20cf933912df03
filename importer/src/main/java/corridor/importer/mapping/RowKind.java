package corridor.importer.mapping;

import com.google.common.collect.ImmutableSet;

/** What a row of a table is. */
public enum RowKind {
  /** A relation between two ends: a pair of cities, a transfer of a patent. */
  TIE(Field.FROM, Field.TO),
  /**
   * Something that many take part in, with all of them in one cell: a patent and its applicants.
   */
  PARTIES(Field.PARTIES),
  /** One party's part in something: a project and one of its organisations. */
  PARTICIPATION(Field.EVENT, Field.PARTY),
  /** The thing itself that parties take part in: a project with its years. */
  EVENT(Field.EVENT),
  /** A node: an organisation with its name and city. */
  NODE(Field.ID);

  private final ImmutableSet<Field> needed;

  RowKind(Field... needed) {
    this.needed = ImmutableSet.copyOf(needed);
  }

  /** Fields without which a row says nothing. */
  ImmutableSet<Field> needed() {
    return needed;
  }

  String label() {
    return MappingSchema.label(this);
  }
}
