package corridor.importer.place;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Coordinates;
import java.util.Optional;

/**
 * An institution by all its names. Texts that are not known are empty.
 *
 * @param id such as that of ROR, {@code https://ror.org/00a2xv884}
 * @param name the name it is shown by
 * @param nameZh the Chinese name
 * @param nameEn the English name
 * @param aliases other names, in other languages too
 * @param acronyms short forms such as {@code SDIAT}, which several institutions share
 * @param parents ids of the institutions that it belongs to
 * @param city name of its city
 * @param country ISO 3166 code of its country
 */
public record Institution(
    String id,
    String name,
    String nameZh,
    String nameEn,
    ImmutableList<String> aliases,
    ImmutableList<String> acronyms,
    ImmutableList<String> parents,
    String city,
    String country,
    Optional<Coordinates> coordinates) {

  /** Refuses a blank id or name. */
  public Institution {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException(
          "id and name must not be blank, but are \"" + id + "\" and \"" + name + "\"");
    }
  }
}
