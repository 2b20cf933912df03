package corridor.queries.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Tie;
import corridor.importer.Companion;
import corridor.importer.Issue;
import corridor.importer.place.Institution;
import corridor.importer.place.InstitutionAliases;
import corridor.importer.place.NearDuplicate;
import corridor.importer.place.NearDuplicates;
import corridor.importer.place.RorFile;
import corridor.importer.table.UnreadableTableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which names mean the same, by what the user wrote down or a register says. */
final class NameOptions {
  private static final int ISSUES_SHOWN = 20;

  @Option(
      names = "--aliases",
      paramLabel = "FILE",
      description = "Table with the columns name and canonical: names to use instead of others.")
  private @Nullable Path aliases;

  @Option(
      names = "--ror",
      paramLabel = "FILE",
      description =
          "Dump of ROR: institutions found in it by any of their names go by the name it shows.")
  private @Nullable Path ror;

  @Option(
      names = "--near-duplicates",
      description =
          "Write near-duplicates.csv: names of institutions that may mean one, with a score."
              + " Nothing is merged; what you leave of it can be given back as --aliases.")
  private boolean nearDuplicates;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  ImmutableMap<String, String> aliases() throws IOException {
    if (aliases == null) {
      return ImmutableMap.of();
    }
    try {
      InstitutionAliases.Read read = InstitutionAliases.read(aliases);
      tell(read.issues());
      if (read.issues().stream().anyMatch(Issue::isError)) {
        throw new DataException(aliases + " cannot be used; nothing was written");
      }
      return read.aliases();
    } catch (UnreadableTableException e) {
      throw new DataException(String.valueOf(e.getMessage()));
    }
  }

  /** The institutions of the register; records that are damaged are told and left out. */
  ImmutableList<Institution> register() throws IOException {
    if (ror == null) {
      return ImmutableList.of();
    }
    try {
      RorFile.Read read = RorFile.read(ror);
      tell(read.issues());
      if (read.institutions().isEmpty()) {
        throw new DataException(ror + " has no institution; nothing was written");
      }
      return read.institutions();
    } catch (UnreadableTableException e) {
      throw new DataException(String.valueOf(e.getMessage()));
    }
  }

  private void tell(List<Issue> issues) {
    PrintWriter err = command.commandLine().getErr();
    issues.stream().limit(ISSUES_SHOWN).forEach(err::println);
    if (issues.size() > ISSUES_SHOWN) {
      err.println("… " + (issues.size() - ISSUES_SHOWN) + " more");
    }
  }

  /** The file of near-duplicates, if it is asked for. */
  ImmutableList<Companion> nearDuplicates(Network network, RunOptions run) {
    if (!nearDuplicates) {
      return ImmutableList.of();
    }
    Map<String, Long> ties = new HashMap<>();
    for (Tie tie : network.ties()) {
      ties.merge(tie.from(), 1L, Long::sum);
      ties.merge(tie.to(), 1L, Long::sum);
    }
    Map<String, Long> counts = new TreeMap<>();
    for (Node node : network.nodes()) {
      if (node.kind() == NodeKind.INSTITUTION) {
        counts.merge(node.name(), ties.getOrDefault(node.id(), 0L), Long::sum);
      }
    }
    ImmutableList<NearDuplicate> found =
        NearDuplicates.of(counts, NearDuplicates.Options.DEFAULT, run.run());
    run.tell(
        found.size()
            + (found.size() == 1 ? " pair of " : " pairs of ")
            + counts.size()
            + " names of institutions may be one each: "
            + Companion.NEAR_DUPLICATES
            + (found.isEmpty()
                ? ""
                : "; delete the rows that are two institutions, and give the rest as --aliases"));
    return ImmutableList.of(
        new Companion(Companion.NEAR_DUPLICATES, out -> InstitutionAliases.write(found, out)));
  }
}
