package corridor.queries.command;

import corridor.queries.answer.NodeColumns;
import java.util.List;

/** Names of results that options of several commands ask for. */
final class ResultNames {
  private ResultNames() {}

  /** Refuses a name that is no result of nodes, with those that may have been meant. */
  static void require(String name, String option) {
    require(name, option, List.of());
  }

  /** The same where a command has further results. */
  static void require(String name, String option, List<String> further) {
    String asked = name.strip();
    if (!NodeColumns.isKnown(asked) && !further.contains(asked)) {
      throw new UsageException(
          option
              + ": no column is called "
              + name
              + "; did you mean "
              + String.join(", ", NodeColumns.suggest(asked, further))
              + "?");
    }
  }
}
