package corridor.importer.place;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSetMultimap;
import corridor.importer.place.InstitutionMatch.Ambiguous;
import corridor.importer.place.InstitutionMatch.Found;
import corridor.importer.place.InstitutionMatch.Unknown;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds institutions by their names: first by the aliases that the user wrote down, then by the
 * names that a register has. Width, case, brackets, punctuation and the spelling of a legal form do
 * not matter. A name that two institutions of a register share is not guessed.
 */
public final class InstitutionNames {
  private static final Comparator<Institution> BY_ID = Comparator.comparing(Institution::id);

  private final ImmutableListMultimap<String, Map.Entry<InstitutionKey, String>> aliases;
  private final ImmutableSetMultimap<String, Called> names;

  private record Called(InstitutionKey key, Institution institution, boolean acronym) {}

  private InstitutionNames(
      ImmutableListMultimap<String, Map.Entry<InstitutionKey, String>> aliases,
      ImmutableSetMultimap<String, Called> names) {
    this.aliases = aliases;
    this.names = names;
  }

  /**
   * Names of a register, and aliases that come before them.
   *
   * @param aliases name → the name to use instead of it
   * @param register institutions with all their names, such as those of ROR; may be empty
   */
  public static InstitutionNames of(Map<String, String> aliases, Collection<Institution> register) {
    ImmutableListMultimap.Builder<String, Map.Entry<InstitutionKey, String>> byAlias =
        ImmutableListMultimap.builder();
    aliases.forEach(
        (name, canonical) -> {
          InstitutionKey key = InstitutionKey.of(name);
          byAlias.put(key.core(), Map.entry(key, canonical));
        });
    ImmutableSetMultimap.Builder<String, Called> byName = ImmutableSetMultimap.builder();
    for (Institution institution : register) {
      put(byName, institution.name(), institution, false);
      put(byName, institution.nameZh(), institution, false);
      put(byName, institution.nameEn(), institution, false);
      institution.aliases().forEach(name -> put(byName, name, institution, false));
      institution.acronyms().forEach(name -> put(byName, name, institution, true));
    }
    return new InstitutionNames(byAlias.build(), byName.build());
  }

  private static void put(
      ImmutableSetMultimap.Builder<String, Called> byName,
      String name,
      Institution institution,
      boolean acronym) {
    InstitutionKey key = InstitutionKey.of(name);
    if (!key.core().isEmpty()) {
      byName.put(key.core(), new Called(key, institution, acronym));
    }
  }

  /** The institution that a name means. */
  public InstitutionMatch find(String name) {
    InstitutionKey key = InstitutionKey.of(name);
    return findAlias(key, true)
        .or(() -> findAlias(key, false))
        .or(() -> find(key, false))
        .or(() -> find(key, true))
        .orElseGet(Unknown::new);
  }

  /** Aliases that contradict one another lead nowhere. */
  private Optional<InstitutionMatch> findAlias(InstitutionKey key, boolean sameForm) {
    List<String> canonical =
        aliases.get(key.core()).stream()
            .filter(alias -> sameForm ? alias.getKey().equals(key) : alias.getKey().matches(key))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return canonical.size() == 1
        ? Optional.of(new Found(canonical.get(0), Optional.empty(), "alias"))
        : Optional.empty();
  }

  private Optional<InstitutionMatch> find(InstitutionKey key, boolean acronyms) {
    List<Institution> found =
        names.get(key.core()).stream()
            .filter(called -> called.acronym() == acronyms && called.key().matches(key))
            .map(Called::institution)
            .distinct()
            .sorted(BY_ID)
            .toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.size() > 1) {
      return Optional.of(new Ambiguous(ImmutableList.copyOf(found)));
    }
    Institution only = found.get(0);
    return Optional.of(
        new Found(only.name(), Optional.of(only), acronyms ? "acronym" : "name of the register"));
  }
}
