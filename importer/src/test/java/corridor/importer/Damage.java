package corridor.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing done to a sound folder, and the one finding it has to cause. Rows are added to, or
 * changed in, whatever data are there, so that any atlas can be damaged.
 */
record Damage(String name, Doing doing) {
  private static final String NODES = "nodes.csv";
  private static final String TIES = "ties.csv";
  private static final String GROUPS = "groups.csv";
  private static final String INDICATORS = "indicators.csv";

  /** What must be found. A line of 0 is the whole file, a column of 0 the whole row. */
  record Finding(IssueCode code, String file, int line, int column) {
    static Finding of(Issue issue) {
      return new Finding(issue.code(), issue.file(), issue.line(), issue.column());
    }
  }

  /** Does the damage to a copy. */
  interface Doing {
    Finding to(FolderCopy copy) throws IOException;
  }

  @Override
  public String toString() {
    return name;
  }

  static List<Damage> all() {
    List<Damage> all = new ArrayList<>();
    all.addAll(toTies());
    all.addAll(toNodes());
    all.addAll(toGroupsAndIndicators());
    all.addAll(toFiles());
    return all;
  }

  private static List<Damage> toTies() {
    return List.of(
        tie("unknown kind", IssueCode.UNKNOWN_KIND, "kind", "friendship"),
        tie("unknown layer", IssueCode.UNKNOWN_LAYER, "layer", "Knowledge"),
        tie("blank layer", IssueCode.BLANK, "layer", ""),
        tie("dangling end", IssueCode.UNKNOWN_NODE, "to", "no such place 404"),
        tie("blank end", IssueCode.BLANK, "from", " "),
        new Damage("ambiguous end", Damage::ambiguousEnd),
        new Damage("self-tie", Damage::selfTie),
        tie("weight 0", IssueCode.OUT_OF_RANGE, "weight", "0"),
        tie("weight -1", IssueCode.OUT_OF_RANGE, "weight", "-1"),
        tie("weight NaN", IssueCode.NOT_FINITE, "weight", "NaN"),
        tie("weight Infinity", IssueCode.NOT_FINITE, "weight", "Infinity"),
        tie("weight too large", IssueCode.NOT_FINITE, "weight", "1e999"),
        tie("weight no number", IssueCode.NOT_A_NUMBER, "weight", "1,5"),
        tie("amount no number", IssueCode.NOT_A_NUMBER, "amount", "12亿"),
        tie("since not a year", IssueCode.NOT_A_YEAR, "since", "2020-01"),
        tie("unknown value for inferred", IssueCode.UNKNOWN_VALUE, "inferred", "TRUE"),
        tie("unknown source", IssueCode.UNKNOWN_SOURCE, "source", "no-such-source"),
        tie("bad UTF-8", IssueCode.BAD_UTF8, "locator", "§1" + FolderCopy.BAD_BYTE),
        tie("NUL", IssueCode.ILLEGAL_CHARACTER, "locator", "§1\0"),
        tie("stray quote", IssueCode.BAD_QUOTE, "locator", "§1" + FolderCopy.QUOTE + "x"),
        tie("unclosed quote", IssueCode.BAD_QUOTE, "locator", FolderCopy.QUOTE + "§1"),
        new Damage("unclosed quote at the end", Damage::unclosedQuoteAtTheEnd),
        new Damage("reversed period", copy -> period(copy, "2021", "2020")),
        new Damage("empty period", copy -> period(copy, "2020", "2020")),
        new Damage("short row", Damage::shortRow),
        new Damage("long row", Damage::longRow));
  }

  private static List<Damage> toNodes() {
    return List.of(
        node("unknown node kind", IssueCode.UNKNOWN_KIND, "kind", "town"),
        node("blank name", IssueCode.BLANK, "name", ""),
        node("id with a space", IssueCode.BAD_ID, "id", "damaged node"),
        node("latitude out of range", IssueCode.OUT_OF_RANGE, "lat", "91"),
        node("longitude missing", IssueCode.HALF_A_PLACE, "lon", ""),
        node("unknown host", IssueCode.UNKNOWN_NODE, "located_in", "no such place 404"),
        node("located in itself", IssueCode.CYCLIC_LOCATION, "located_in", "damaged"),
        node("unknown cluster", IssueCode.UNKNOWN_GROUP, "cluster", "no-such-cluster"),
        node("bad alias list", IssueCode.BAD_LIST, "aliases", "a||b"),
        node("bad attributes", IssueCode.BAD_ATTRIBUTE, "attributes", "founded"),
        new Damage("duplicate id", Damage::duplicateId));
  }

  private static List<Damage> toGroupsAndIndicators() {
    return List.of(
        group("undeclared group", IssueCode.GROUP_NOT_DECLARED, "id", "no-such-group"),
        group("unknown member", IssueCode.UNKNOWN_NODE, "member", "no such place 404"),
        group("tier 0", IssueCode.OUT_OF_RANGE, "tier", "0"),
        group("tier a fraction", IssueCode.NOT_A_NUMBER, "tier", "1.5"),
        group("different declaration", IssueCode.DIFFERENT_DECLARATION, "name", "another name"),
        new Damage("group declared twice", Damage::declareTwice),
        new Damage("group with the id of a node", Damage::groupWithIdOfNode),
        new Damage("member twice", Damage::memberTwice),
        indicator("indicator not a number", IssueCode.NOT_A_NUMBER, "value", "many"),
        indicator("indicator NaN", IssueCode.NOT_FINITE, "value", "nan"),
        indicator("unknown subject", IssueCode.UNKNOWN_SUBJECT, "subject", "no such place 404"));
  }

  private static List<Damage> toFiles() {
    return List.of(
        new Damage("missing layer column", copy -> missingColumn(copy, TIES, "layer")),
        new Damage("missing from column", copy -> missingColumn(copy, TIES, "from")),
        new Damage("missing node ids", copy -> missingColumn(copy, NODES, "id")),
        new Damage("missing node kinds", copy -> missingColumn(copy, NODES, "kind")),
        new Damage("missing node names", copy -> missingColumn(copy, NODES, "name")),
        new Damage("missing source ids", copy -> missingColumn(copy, "sources.csv", "id")),
        new Damage("missing group ids", copy -> missingColumn(copy, GROUPS, "id")),
        new Damage("unknown column", Damage::unknownColumn),
        new Damage("header missing", Damage::missingHeader),
        new Damage("missing nodes", copy -> missingFile(copy, NODES)),
        new Damage("missing sources", copy -> missingFile(copy, "sources.csv")),
        new Damage("missing ties", copy -> missingFile(copy, TIES)),
        new Damage("empty file", Damage::emptyFile),
        new Damage("damaged gzip", Damage::damagedGzip));
  }

  // ---- one field of a row that is sound otherwise

  private static Damage tie(String name, IssueCode code, String column, String value) {
    return new Damage(
        name,
        copy -> {
          int row = insertTie(copy, middle(copy, TIES));
          copy.set(TIES, row, column, value);
          return at(copy, code, TIES, row, column);
        });
  }

  private static int insertTie(FolderCopy copy, int index) {
    List<String> first = copy.rows(TIES).get(1);
    copy.rows(TIES).add(index, new ArrayList<>(first));
    copy.set(TIES, index, "since", "");
    copy.set(TIES, index, "until", "");
    return index;
  }

  private static Damage node(String name, IssueCode code, String column, String value) {
    return new Damage(
        name,
        copy -> {
          int row = insertNode(copy, "damaged", "platform");
          copy.set(NODES, row, "lat", "30");
          copy.set(NODES, row, "lon", "120");
          copy.set(NODES, row, column, value);
          return at(copy, code, NODES, row, column);
        });
  }

  private static int insertNode(FolderCopy copy, String id, String kind) {
    int row = middle(copy, NODES);
    return copy.insert(NODES, row, "id", id, "kind", kind, "name", "a damaged node");
  }

  private static Damage group(String name, IssueCode code, String column, String value) {
    return new Damage(
        name,
        copy -> {
          declare(copy);
          int row = copy.insert(GROUPS, 1, "id", "damaged", "member", anyNode(copy));
          copy.set(GROUPS, row, column, value);
          return at(copy, code, GROUPS, row, column);
        });
  }

  private static int declare(FolderCopy copy) {
    int end = copy.rows(GROUPS).size();
    return copy.insert(
        GROUPS,
        end,
        "id",
        "damaged",
        "kind",
        "area",
        "name",
        "a damaged group",
        "source",
        anySource(copy));
  }

  private static Damage indicator(String name, IssueCode code, String column, String value) {
    return new Damage(
        name,
        copy -> {
          int row =
              copy.insert(
                  INDICATORS,
                  middle(copy, INDICATORS),
                  "subject",
                  anyNode(copy),
                  "indicator",
                  "damaged",
                  "value",
                  "1",
                  "source",
                  anySource(copy));
          copy.set(INDICATORS, row, column, value);
          return at(copy, code, INDICATORS, row, column);
        });
  }

  // ---- whole rows

  private static Finding ambiguousEnd(FolderCopy copy) {
    insertNode(copy, "damaged-1", "platform");
    insertNode(copy, "damaged-2", "institution");
    int row = insertTie(copy, middle(copy, TIES));
    copy.set(TIES, row, "to", "a damaged node");
    return at(copy, IssueCode.AMBIGUOUS, TIES, row, "to");
  }

  private static Finding selfTie(FolderCopy copy) {
    insertNode(copy, "damaged", "platform");
    int row = insertTie(copy, middle(copy, TIES));
    copy.set(TIES, row, "from", "damaged");
    copy.set(TIES, row, "to", "a damaged node");
    return at(copy, IssueCode.SELF_TIE, TIES, row, "to");
  }

  private static Finding period(FolderCopy copy, String since, String until) {
    int row = insertTie(copy, middle(copy, TIES));
    copy.set(TIES, row, "since", since);
    copy.set(TIES, row, "until", until);
    return at(copy, IssueCode.REVERSED_PERIOD, TIES, row, "until");
  }

  private static Finding unclosedQuoteAtTheEnd(FolderCopy copy) {
    int row = insertTie(copy, copy.rows(TIES).size());
    copy.set(TIES, row, "locator", FolderCopy.QUOTE + "§1");
    return at(copy, IssueCode.BAD_QUOTE, TIES, row, "locator");
  }

  private static Finding shortRow(FolderCopy copy) {
    int row = insertTie(copy, middle(copy, TIES));
    List<String> fields = copy.rows(TIES).get(row);
    fields.remove(fields.size() - 1);
    return new Finding(
        IssueCode.RAGGED_ROW, TIES, copy.line(TIES, row), copy.rows(TIES).get(0).size());
  }

  private static Finding longRow(FolderCopy copy) {
    int row = insertTie(copy, middle(copy, TIES));
    copy.rows(TIES).get(row).add("");
    return new Finding(
        IssueCode.RAGGED_ROW, TIES, copy.line(TIES, row), copy.rows(TIES).get(0).size() + 1);
  }

  private static Finding duplicateId(FolderCopy copy) {
    List<String> node = copy.rows(NODES).get(1);
    int row = copy.rows(NODES).size();
    copy.rows(NODES).add(new ArrayList<>(node));
    return at(copy, IssueCode.DUPLICATE_ID, NODES, row, "id");
  }

  private static Finding declareTwice(FolderCopy copy) {
    declare(copy);
    return at(copy, IssueCode.GROUP_DECLARED_TWICE, GROUPS, declare(copy), "id");
  }

  private static Finding groupWithIdOfNode(FolderCopy copy) {
    int row = declare(copy);
    copy.set(GROUPS, row, "id", anyNode(copy));
    return at(copy, IssueCode.ID_CLASH, GROUPS, row, "id");
  }

  private static Finding memberTwice(FolderCopy copy) {
    declare(copy);
    String node = anyNode(copy);
    copy.insert(GROUPS, 1, "id", "damaged", "member", node, "since", "2010", "until", "2015");
    copy.insert(GROUPS, 2, "id", "damaged", "member", node, "since", "2015");
    int row = copy.insert(GROUPS, 3, "id", "damaged", "member", node, "until", "2011");
    return at(copy, IssueCode.OVERLAPPING_MEMBERSHIP, GROUPS, row, "member");
  }

  // ---- whole files

  private static Finding missingColumn(FolderCopy copy, String file, String column) {
    copy.removeColumn(file, column);
    return new Finding(IssueCode.MISSING_COLUMN, file, 1, 0);
  }

  private static Finding unknownColumn(FolderCopy copy) {
    copy.insert(TIES, 1, "wieght", "2");
    copy.rows(TIES).remove(1);
    return new Finding(IssueCode.UNKNOWN_COLUMN, TIES, 1, copy.column(TIES, "wieght"));
  }

  private static Finding missingHeader(FolderCopy copy) {
    copy.rows(NODES).remove(0);
    return new Finding(IssueCode.MISSING_HEADER, NODES, 1, 0);
  }

  private static Finding missingFile(FolderCopy copy, String file) {
    copy.removeFile(file);
    return new Finding(IssueCode.MISSING_FILE, file, 0, 0);
  }

  private static Finding emptyFile(FolderCopy copy) {
    copy.rows(INDICATORS).clear();
    return new Finding(IssueCode.EMPTY_FILE, INDICATORS, 0, 0);
  }

  private static Finding damagedGzip(FolderCopy copy) throws IOException {
    copy.truncateGzipped(NODES);
    return new Finding(IssueCode.DAMAGED_GZIP, "nodes.csv.gz", 0, 0);
  }

  // ---- what is there

  private static Finding at(FolderCopy copy, IssueCode code, String file, int row, String column) {
    return new Finding(code, file, copy.line(file, row), copy.column(file, column));
  }

  private static int middle(FolderCopy copy, String file) {
    return (copy.rows(file).size() + 1) / 2;
  }

  private static String anyNode(FolderCopy copy) {
    return copy.rows(NODES).get(1).get(copy.column(NODES, "id") - 1);
  }

  private static String anySource(FolderCopy copy) {
    return copy.rows("sources.csv").get(1).get(copy.column("sources.csv", "id") - 1);
  }
}
