package corridor.engine.network;

import java.util.OptionalInt;

/** Where facts come from. Every tie, group and indicator names one by its id. */
public record Source(
    String id,
    String title,
    String authors,
    OptionalInt year,
    String publication,
    String doi,
    String note) {

  /** Refuses a blank id. */
  public Source {
    if (id.isBlank()) {
      throw new IllegalArgumentException("id must not be blank");
    }
  }

  /** A source with no more than a title. */
  public static Source of(String id, String title) {
    return new Source(id, title, "", OptionalInt.empty(), "", "", "");
  }
}
