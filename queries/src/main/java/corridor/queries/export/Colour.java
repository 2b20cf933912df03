package corridor.queries.export;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/** A colour on screen, each part from 0 to 255. */
record Colour(int red, int green, int blue) {
  /** What has no class, or one too many. */
  static final Colour GREY = of(0xB0B0B0);

  /**
   * Eight that people with any kind of colour vision tell apart (Okabe and Ito 2008,
   * https://jfly.uni-koeln.de/color/), the ones that stand out on white first.
   */
  static final ImmutableList<Colour> PALETTE =
      ImmutableList.of(
          of(0x0072B2),
          of(0xD55E00),
          of(0x009E73),
          of(0xE69F00),
          of(0x56B4E9),
          of(0xCC79A7),
          of(0x000000),
          of(0xF0E442));

  private static Colour of(int rgb) {
    return new Colour(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  /** Written as {@code #0072B2}. */
  String hex() {
    return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
  }
}
