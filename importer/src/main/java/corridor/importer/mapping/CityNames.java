package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** Finds cities by name or code. Homonyms are never guessed at. */
interface CityNames {
  /** No more candidates than this are told. */
  int CANDIDATES = 3;

  /**
   * What came of looking for a name.
   *
   * @param ofCity whether a city, or several, are called so themselves, and not places in them
   * @param problem why there is none; empty if there is one
   * @param candidates what may have been meant, best first
   */
  record Answer(
      Optional<City> city, boolean ofCity, String problem, ImmutableList<String> candidates) {}

  /** The city of this name, in this province unless that is empty. */
  Answer find(String name, String province);
}
