package corridor.importer;

/** What the fields of a column hold, and how Frictionless calls it. */
enum ColumnType {
  ID("string", "id: letters, digits and `. _ : -`"),
  NAME("string", "text, not blank"),
  TEXT("string", "text"),
  LIST("string", "list: items separated by `|`"),
  ATTRIBUTES("string", "list of `key=value`, separated by `|`"),
  KIND("string", "word"),
  LAYER("string", "word"),
  NUMBER("number", "number"),
  COUNT("integer", "whole number"),
  YEAR("year", "year"),
  TRUTH("boolean", "`true` or `false`"),
  NODE("string", "id, administrative code, name or alias of a node"),
  GROUP("string", "id or name of a group"),
  SUBJECT("string", "id or name of a node or a group"),
  SOURCE("string", "id of a source");

  private final String frictionless;
  private final String description;

  ColumnType(String frictionless, String description) {
    this.frictionless = frictionless;
    this.description = description;
  }

  String frictionless() {
    return frictionless;
  }

  String description() {
    return description;
  }
}
