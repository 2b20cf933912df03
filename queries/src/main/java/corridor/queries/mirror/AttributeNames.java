package corridor.queries.mirror;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Under which property an attribute of a node is found. A plain name that is not taken is kept: a
 * letter, then letters, digits and underscores, 64 at most. Any other gets {@code attribute_}
 * before it, an underscore for each character that is not plain, and a number if that is taken too.
 */
final class AttributeNames {
  private static final int LONGEST = 64;
  private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]{0,63}");
  private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{N}_]");

  private AttributeNames() {}

  /** The property of each attribute; {@code reserved} names are not given away. */
  static ImmutableMap<String, String> of(Set<String> attributes, Set<String> reserved) {
    ImmutableSortedSet<String> sorted = ImmutableSortedSet.copyOf(attributes);
    Set<String> taken = new HashSet<>(reserved);
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    for (String attribute : sorted) {
      if (isKept(attribute, reserved)) {
        names.put(attribute, attribute);
        taken.add(attribute);
      }
    }
    for (String attribute : sorted) {
      if (!isKept(attribute, reserved)) {
        names.put(attribute, free(attribute, taken));
      }
    }
    return names.buildOrThrow();
  }

  private static boolean isKept(String attribute, Set<String> reserved) {
    return PLAIN.matcher(attribute).matches() && !reserved.contains(attribute);
  }

  private static String free(String attribute, Set<String> taken) {
    String beginning = attribute.substring(0, Math.min(LONGEST, attribute.length()));
    String name = "attribute_" + NOT_PLAIN.matcher(beginning).replaceAll("_");
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = name + "_" + number;
    }
    return free;
  }
}
