package corridor.importer;

/** The kinds of findings about data. The page network-folder.md lists them. */
public enum IssueCode {
  MISSING_FILE(Severity.ERROR, "A required file is not there."),
  TWO_FILES(Severity.ERROR, "A table is there both plain and gzipped."),
  EMPTY_FILE(Severity.ERROR, "A file holds nothing, not even a header."),
  DAMAGED_GZIP(Severity.ERROR, "A .gz file cannot be unpacked to its end."),

  MISSING_HEADER(Severity.ERROR, "The first row names none of the table's columns."),
  MISSING_COLUMN(Severity.ERROR, "A required column is not there."),
  UNKNOWN_COLUMN(Severity.ERROR, "The table has no column of this name."),
  DUPLICATE_COLUMN(Severity.ERROR, "The header names a column twice."),

  BAD_UTF8(Severity.ERROR, "Bytes that are not UTF-8."),
  ILLEGAL_CHARACTER(Severity.ERROR, "A character that XML 1.0 and therefore GraphML cannot hold."),
  BAD_QUOTE(Severity.ERROR, "A quote is not closed, or stands inside an unquoted field."),
  RAGGED_ROW(Severity.ERROR, "A row has more or fewer fields than the header."),
  BAD_ENCODING(
      Data.TABLES,
      Severity.ERROR,
      "Bytes that the encoding of the file does not know, or an encoding that is none."),
  LINE_TOO_LONG(Data.TABLES, Severity.ERROR, "A line, or a cell, is longer than 1 MiB."),
  BAD_JSON(Data.TABLES, Severity.ERROR, "A line is no JSON object."),
  DAMAGED_FILE(
      Data.TABLES,
      Severity.ERROR,
      "A file cannot be read to its end, or is not of a known format."),
  BAD_MAPPING(
      Data.TABLES, Severity.ERROR, "A mapping is no YAML, or says something that it cannot."),
  BAD_RULES(
      Data.TABLES,
      Severity.ERROR,
      "A file of monitoring rules is no YAML, or says something that it cannot."),
  UNKNOWN_KEY(
      Data.TABLES,
      Severity.ERROR,
      "A mapping, or a file of rules, has a key that is not known there."),
  REPEATED_HEADER(Data.TABLES, Severity.ERROR, "A row says the names of the columns again."),

  BLANK(Severity.ERROR, "A required field is blank."),
  BAD_ID(Severity.ERROR, "An id has a character outside A-Z a-z 0-9 . _ : -"),
  UNKNOWN_KIND(Severity.ERROR, "The kind is not in the vocabulary of the table."),
  UNKNOWN_LAYER(Severity.ERROR, "The layer is not one of the six."),
  UNKNOWN_VALUE(Severity.ERROR, "The value is not one of those allowed."),
  NOT_A_NUMBER(Severity.ERROR, "The field is not a plain decimal number."),
  NOT_FINITE(Severity.ERROR, "The number is NaN, infinite or too large."),
  OUT_OF_RANGE(Severity.ERROR, "The number is outside the allowed range."),
  NOT_A_YEAR(Severity.ERROR, "The field is not a whole year from 1 to 9999."),
  BAD_LIST(Severity.ERROR, "A list has a blank item or a backslash that escapes nothing."),
  BAD_ATTRIBUTE(Severity.ERROR, "An attribute is not key=value, or its key comes twice."),

  REVERSED_PERIOD(Severity.ERROR, "A period [since, until) is empty or ends before it begins."),
  HALF_A_PLACE(Severity.ERROR, "Only one of lat and lon is given."),
  SELF_TIE(Severity.ERROR, "A tie begins and ends at one node, and is not a tie within a city."),
  MISPLACED_VALUE(Severity.ERROR, "A value that only a row with a member may have."),

  DUPLICATE_ID(Severity.ERROR, "An id is given twice."),
  ID_CLASH(Severity.ERROR, "A group has the id of a node."),
  UNKNOWN_CITY(Data.TABLES, Severity.ERROR, "No city is called so."),
  DUPLICATE_TIE(
      Data.TABLES, Severity.ERROR, "A tie comes a second time, and the mapping allows one only."),
  UNKNOWN_NODE(Severity.ERROR, "No node is called so."),
  UNKNOWN_GROUP(Severity.ERROR, "No group is called so."),
  UNKNOWN_SUBJECT(Severity.ERROR, "Neither a node nor a group is called so."),
  UNKNOWN_SOURCE(Severity.ERROR, "No source has this id."),
  AMBIGUOUS(Severity.ERROR, "More than one thing is called so; an id says which is meant."),
  NOT_A_CLUSTER(Severity.ERROR, "The cluster of a node is a group of another kind."),
  CYCLIC_LOCATION(Severity.ERROR, "A node is located, directly or not, in itself."),
  CYCLIC_PARENT(Severity.ERROR, "A group is, directly or not, part of itself."),
  GROUP_NOT_DECLARED(Severity.ERROR, "A group has members, but no row that declares it."),
  GROUP_DECLARED_TWICE(Severity.ERROR, "A group has two rows that declare it."),
  DIFFERENT_DECLARATION(Severity.ERROR, "A membership row contradicts the group's declaration."),
  OVERLAPPING_MEMBERSHIP(
      Severity.ERROR, "A node is twice in a group in one role, in periods that overlap."),

  UNKNOWN_FORMAT(
      Data.GRAPH_FILES,
      Severity.ERROR,
      "The file is in none of the formats of graphs that are read."),
  BAD_SYNTAX(Data.GRAPH_FILES, Severity.ERROR, "A graph file breaks the rules of its format."),
  UNSUPPORTED(
      Data.GRAPH_FILES,
      Severity.ERROR,
      "A graph file holds what no network can, or what is not read."),
  TOO_LARGE(
      Data.GRAPH_FILES,
      Severity.ERROR,
      "Something is longer, deeper or more than any sound graph file has."),

  GUESSED_ENCODING(
      Data.GRAPH_FILES,
      Severity.WARNING,
      "A graph file is not UTF-8, and does not say what it is."),
  UNDECLARED_ATTRIBUTE(
      Data.GRAPH_FILES, Severity.WARNING, "A value has no declaration; it is kept as text."),
  OTHER_TYPE(
      Data.GRAPH_FILES,
      Severity.WARNING,
      "A value is not of the type that is declared; it is kept as text."),
  REPEATED_VALUE(
      Data.GRAPH_FILES, Severity.WARNING, "An attribute is given twice; the last value is kept."),
  DUPLICATE_EDGE_ID(Data.GRAPH_FILES, Severity.WARNING, "Two edges have one id; both are kept."),
  DIFFERENT_COUNT(
      Data.GRAPH_FILES,
      Severity.WARNING,
      "A graph file says another number of things than it holds."),
  NO_DIRECTION(
      Data.GRAPH_FILES,
      Severity.WARNING,
      "A graph file does not say whether its edges have a direction."),
  LEFT_OUT(
      Data.GRAPH_FILES,
      Severity.WARNING,
      "Ties that no network can hold are left out, as a rule says."),
  HOMONYM(Severity.WARNING, "Two nodes of one kind have one main name."),
  BAD_DATAPACKAGE(Severity.WARNING, "datapackage.json is not a JSON object that can be read."),
  DATAPACKAGE_MISMATCH(Severity.WARNING, "datapackage.json describes other tables or columns."),
  MISSING_DATAPACKAGE(Severity.INFO, "There is no datapackage.json."),
  NOT_READ(
      Data.GRAPH_FILES,
      Severity.INFO,
      "A graph file has something in it that is no part of a network."),
  RULE(Data.GRAPH_FILES, Severity.INFO, "A rule decided what a graph file leaves open.");

  /** What a finding is about. Findings about network folders may be about the others, too. */
  public enum Data {
    /** A folder of this project's own tables. */
    NETWORK_FOLDER,
    /** Other people's tables, and mappings of them. */
    TABLES,
    /** Graph files of other programs. */
    GRAPH_FILES
  }

  private final Data data;
  private final Severity severity;
  private final String description;

  IssueCode(Severity severity, String description) {
    this(Data.NETWORK_FOLDER, severity, description);
  }

  IssueCode(Data data, Severity severity, String description) {
    this.data = data;
    this.severity = severity;
    this.description = description;
  }

  /** What it is about. */
  public Data data() {
    return data;
  }

  /** What a finding of this kind means for the network. */
  public Severity severity() {
    return severity;
  }

  /** What is wrong, in one sentence. */
  public String description() {
    return description;
  }
}
