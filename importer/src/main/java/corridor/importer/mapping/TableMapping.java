package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.network.NodeKind;
import corridor.importer.mapping.MappingSchema.Duplicates;
import corridor.importer.mapping.MappingSchema.Keys;
import corridor.importer.mapping.MappingSchema.Shape;
import corridor.importer.mapping.MappingSchema.Treatment;
import corridor.importer.table.TableFile;
import corridor.importer.table.TableOptions;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * What one kind of table means; the keys of {@link MappingSchema} with their values.
 *
 * @param columns headers; of several the first counts that has a value in the row
 * @param names what names of ends stand for
 */
public record TableMapping(
    RowKind rows,
    ImmutableList<String> files,
    ImmutableMap<Field, ImmutableList<String>> columns,
    ImmutableMap<Field, String> constants,
    ImmutableMap<Field, ImmutableMap<String, String>> values,
    ImmutableList<Condition> where,
    NodeKind nodes,
    Keys keys,
    String strip,
    ImmutableList<String> separators,
    ImmutableMap<String, String> names,
    Counting counting,
    Shape shape,
    String event,
    OptionalInt mostParties,
    Duplicates duplicates,
    Treatment selfTies,
    Treatment zeroWeights,
    boolean keepUnmatched,
    boolean ignoreMissingColumns,
    ImmutableList<IndicatorColumn> indicators,
    ImmutableMap<String, String> source,
    TableOptions read) {

  /** A column with an indicator of one of the ends. */
  public record IndicatorColumn(
      String column, String of, String name, String unit, OptionalInt year, boolean sum) {}

  /** Whether it is for a file of this name. */
  boolean isFor(String fileName) {
    if (files.isEmpty()) {
      return true;
    }
    Path name = Path.of(fileName).getFileName();
    return name != null
        && files.stream()
            .anyMatch(
                glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(name));
  }

  /** The needed fields that neither a constant nor a column of the table gives. */
  List<Field> missingIn(TableFile table) {
    return rows.needed().stream()
        .filter(field -> !constants.containsKey(field))
        .filter(
            field ->
                columns.getOrDefault(field, ImmutableList.of()).stream()
                    .noneMatch(name -> table.findColumn(name).isPresent()))
        .toList();
  }

  /** This mapping with what an import was told in place of what it says itself. */
  TableMapping overruledBy(Import.Options options) {
    ImmutableMap<Field, String> others = options.constants();
    ImmutableMap.Builder<Field, String> all = ImmutableMap.builder();
    all.putAll(constants);
    others.forEach(
        (field, text) -> {
          if (field.isOf(rows)) {
            all.put(field, text);
          }
        });
    ImmutableMap.Builder<Field, ImmutableList<String>> left = ImmutableMap.builder();
    columns.forEach(
        (field, headers) -> {
          if (!others.containsKey(field)) {
            left.put(field, headers);
          }
        });
    return new TableMapping(
        rows,
        files,
        left.buildOrThrow(),
        all.buildKeepingLast(),
        values,
        where,
        nodes,
        keys,
        strip,
        separators,
        names,
        counting,
        shape,
        event,
        mostParties,
        duplicates,
        selfTies,
        zeroWeights,
        keepUnmatched || options.keepUnmatched(),
        ignoreMissingColumns,
        indicators,
        source,
        read);
  }
}
