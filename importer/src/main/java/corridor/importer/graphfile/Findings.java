package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import corridor.importer.Issue;
import corridor.importer.IssueCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is found in a graph file. Of errors the first are kept and all are counted; what is found
 * again and again, such as colours, is one finding with the number of times.
 */
final class Findings {
  /** So many errors are kept. */
  static final int KEPT = 1000;

  private record Kind(String file, IssueCode code, String what) {}

  private static final class Tally {
    private final int line;
    private final int column;
    private final String hint;
    private long count;

    Tally(int line, int column, String hint) {
      this.line = line;
      this.column = column;
      this.hint = hint;
    }
  }

  private String file;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<Kind, Tally> tallies = new LinkedHashMap<>();
  private long errors;

  Findings(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  /** What is found from now on is in this file. */
  void reading(String newFile) {
    file = newFile;
  }

  boolean hasErrors() {
    return errors > 0;
  }

  /** A finding about one place. */
  void add(IssueCode code, int line, int column, String message, String hint) {
    add(Issue.of(code, file, Math.max(line, 0), Math.max(column, 0), message, hint));
  }

  void add(Issue issue) {
    if (issue.isError()) {
      errors++;
      if (errors > KEPT) {
        return;
      }
    }
    issues.add(issue);
  }

  /** A finding that is told once, at its first place, with the number of times. */
  void count(IssueCode code, int line, int column, String what, String hint, long times) {
    Kind kind = new Kind(file, code, tallies.size() < KEPT ? what : "further things");
    tallies.computeIfAbsent(kind, key -> new Tally(line, column, hint)).count += times;
  }

  /** Something that is no part of a network. */
  void notRead(int line, int column, String what) {
    count(IssueCode.NOT_READ, line, column, what, "not read: no part of a network", 1);
  }

  /** What a rule decided. */
  void rule(String message, String hint) {
    add(IssueCode.RULE, 0, 0, message, hint);
  }

  /** How many errors there are, the ones that are not kept included. */
  long errorCount() {
    return errors;
  }

  ImmutableList<Issue> sorted() {
    List<Issue> all = new ArrayList<>(issues);
    tallies.forEach(
        (kind, tally) ->
            all.add(
                Issue.of(
                    kind.code(),
                    kind.file(),
                    Math.max(tally.line, 0),
                    Math.max(tally.column, 0),
                    kind.what() + (tally.count == 1 ? "" : ", " + tally.count + " times"),
                    tally.hint)));
    if (errors > KEPT) {
      all.add(
          Issue.of(
              IssueCode.TOO_LARGE,
              file,
              0,
              0,
              "there are " + errors + " errors; the first " + KEPT + " are told",
              "mend these first"));
    }
    return ImmutableList.sortedCopyOf(Issue.ORDER, all);
  }
}
