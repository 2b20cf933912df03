package corridor.importer.place;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** What came of looking up the name of an institution. */
public sealed interface InstitutionMatch {

  /**
   * One institution.
   *
   * @param name the name to use for it
   * @param institution what is known of it; its name alone if it is from a file of aliases
   * @param how by what kind of name it was found
   */
  record Found(String name, Optional<Institution> institution, String how)
      implements InstitutionMatch {}

  /** Several institutions have this name; which one is meant is not guessed. */
  record Ambiguous(ImmutableList<Institution> institutions) implements InstitutionMatch {}

  /** Neither an alias nor a name that is known. */
  record Unknown() implements InstitutionMatch {}
}
