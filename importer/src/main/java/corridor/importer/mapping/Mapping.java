package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import corridor.importer.Issue;
import corridor.importer.IssueCode;
import corridor.importer.settings.Setting;
import corridor.importer.settings.SettingsParser;
import java.util.Optional;

/**
 * What tables mean. Each part is for one kind of table, such as organisations, or their
 * participations; a table is read by the first part that fits it.
 *
 * @param name the preset, or the file it was read from
 * @param text as it was written, for the record
 */
public record Mapping(String name, String text, ImmutableList<TableMapping> tables) {

  /**
   * What came of reading a mapping.
   *
   * @param mapping empty if there is any issue
   */
  public record Parsed(Optional<Mapping> mapping, ImmutableList<Issue> issues) {}

  /** Reads a mapping, checked as the page on mappings has it. */
  public static Parsed parse(String name, String text) {
    SettingsParser parser = new SettingsParser(name, text, "mapping", IssueCode.BAD_MAPPING);
    ImmutableList.Builder<TableMapping> tables = ImmutableList.builder();
    for (Setting document : parser.documents(MappingSchema.KEYS)) {
      tables.add(new TableMappingReader(document.block(), parser::report).read(document));
    }
    ImmutableList<Issue> issues = parser.issues();
    return new Parsed(
        issues.isEmpty() ? Optional.of(new Mapping(name, text, tables.build())) : Optional.empty(),
        issues);
  }
}
