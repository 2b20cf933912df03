package corridor.engine.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The written form of a vocabulary: enum constants in lower case with hyphens. */
public final class Labels {
  private Labels() {}

  static String labelOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant written as {@code label}, if there is one. */
  public static <E extends Enum<E>> Optional<E> find(Class<E> vocabulary, String label) {
    return Arrays.stream(vocabulary.getEnumConstants())
        .filter(constant -> labelOf(constant).equals(label))
        .findFirst();
  }

  /** All written forms, in order, as a list for messages: {@code city, institution, …}. */
  public static <E extends Enum<E>> String list(Class<E> vocabulary) {
    return String.join(
        ", ", Arrays.stream(vocabulary.getEnumConstants()).map(Labels::labelOf).toList());
  }
}
