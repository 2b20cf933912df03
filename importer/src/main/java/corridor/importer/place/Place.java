package corridor.importer.place;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Coordinates;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A place of the gazetteer. Texts that it does not have are empty.
 *
 * @param code its code in GB/T 2260
 * @param kind what it is within its level, such as {@code city}, {@code league}, {@code district}
 * @param name the full Chinese name, such as 恩施土家族苗族自治州
 * @param shortName the name without what says its level, such as 恩施
 * @param nameEn the English name of a province or prefecture
 * @param pinyin the short name in pinyin, without tones and in lower case
 * @param province code of its province; a province's is its own
 * @param prefecture code of its city; that of a city, and of a province, is its own
 * @param coordinates where a city's seat is; those of districts and counties are not known
 * @param cluster {@code yrd}, {@code jjj}, {@code gba}, {@code cc}, or empty
 * @param g60 whether it is one of the nine cities of the G60 corridor
 * @param aliases other names in use
 * @param formerNames names that it, or what became part of it, once had
 * @param formerCodes codes that it, or what became part of it, once had
 * @param until the first year whose list lacks it, if it is gone
 */
public record Place(
    String code,
    PlaceLevel level,
    String kind,
    String name,
    String shortName,
    String nameEn,
    String pinyin,
    String province,
    String prefecture,
    Optional<Coordinates> coordinates,
    String cluster,
    boolean g60,
    ImmutableList<String> aliases,
    ImmutableList<String> formerNames,
    ImmutableList<String> formerCodes,
    OptionalInt until) {

  /**
   * Whether it can be a node among cities: everything on the level of prefectures, and of provinces
   * the municipalities, Hong Kong and Macao.
   */
  public boolean isCity() {
    return level == PlaceLevel.PREFECTURE
        || kind.equals("municipality")
        || kind.equals("special-administrative-region");
  }

  /** {@code 江苏 Jiangsu (320000)}. */
  @Override
  public String toString() {
    return name + (nameEn.isEmpty() ? "" : " " + nameEn) + " (" + code + ")";
  }
}
