package corridor.importer.place;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import corridor.engine.network.Coordinates;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Reads places.csv and counties.csv. */
final class GazetteerTable {
  private static final Splitter VALUES = Splitter.on('|').omitEmptyStrings();

  private GazetteerTable() {}

  static ImmutableList<Place> read() {
    List<Place> places = new ArrayList<>();
    each("places.csv", row -> places.add(place(row)));
    Map<String, Place> cities = new HashMap<>();
    places.forEach(place -> cities.put(place.code(), place));
    each("counties.csv", row -> places.add(county(row, cities)));
    return ImmutableList.copyOf(places);
  }

  private static Place place(NamedCsvRecord row) {
    String code = row.getField("code");
    return new Place(
        code,
        PlaceLevel.valueOf(row.getField("level").toUpperCase(Locale.ROOT)),
        row.getField("kind"),
        row.getField("zh"),
        row.getField("short"),
        row.getField("en"),
        row.getField("pinyin"),
        row.getField("province"),
        code,
        row.getField("lat").isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Coordinates(
                    Double.parseDouble(row.getField("lat")),
                    Double.parseDouble(row.getField("lon")))),
        row.getField("cluster"),
        row.getField("g60").equals("yes"),
        values(row, "aliases"),
        values(row, "former_names"),
        values(row, "former_codes"),
        OptionalInt.empty());
  }

  private static Place county(NamedCsvRecord row, Map<String, Place> cities) {
    String name = row.getField("zh");
    Place city = cities.get(row.getField("prefecture"));
    if (city == null) {
      throw new IllegalStateException(name + " has no city in the gazetteer");
    }
    String until = row.getField("until");
    return new Place(
        row.getField("code"),
        PlaceLevel.COUNTY,
        name.endsWith("区") ? "district" : name.endsWith("市") ? "county-level-city" : "county",
        name,
        row.getField("short"),
        "",
        row.getField("pinyin"),
        city.province(),
        city.code(),
        Optional.empty(),
        city.cluster(),
        false,
        ImmutableList.of(),
        values(row, "former_names"),
        values(row, "former_codes"),
        until.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(until)));
  }

  private static ImmutableList<String> values(NamedCsvRecord row, String column) {
    return ImmutableList.copyOf(VALUES.split(row.getField(column)));
  }

  private static void each(String file, Consumer<NamedCsvRecord> action) {
    InputStream in = GazetteerTable.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(file + " of the gazetteer is missing");
    }
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      rows.forEach(action);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
