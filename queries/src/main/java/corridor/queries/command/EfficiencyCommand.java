package corridor.queries.command;

import com.google.common.collect.ImmutableSet;
import corridor.engine.efficiency.LaggedRatio;
import corridor.engine.network.Network;
import corridor.queries.answer.ChainEfficiency;
import corridor.queries.answer.ChainUnit;
import corridor.queries.answer.ContractBalance;
import corridor.queries.answer.Told;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what comes out of an innovation chain for what goes in. */
@Command(
    name = "efficiency",
    header = "What comes out of the innovation chain, stage by stage, for what goes in?",
    description =
        "Ratios of outputs to inputs with a lag, ranks of both stages and their mismatch, data"
            + " envelopment analysis (CCR) and the two-stage product. Without --input: the ratios of"
            + " four clusters as a paper publishes them. Both stages divide by the input: stage 2 is"
            + " not profit per patent, conversion is.",
    footer = {
      "",
      "Examples:",
      "  corridor efficiency --year 2019",
      "  corridor efficiency --means",
      "  corridor efficiency -n my-network --input rd-expenditure --output invention-grants --lag 1"
          + " --area 珠三角=广东省 --area 成渝=四川省+重庆",
      "  corridor efficiency -n my-network --input rd-expenditure,rd-personnel --output"
          + " invention-grants --final high-tech-net-profit --format csv",
      "  corridor efficiency --balance",
      "  corridor efficiency --absorption technology-contract-exports-to-tianjin-hebei:"
          + "tianjin-hebei-share-of-technology-contract-exports-to-other-provinces"
    })
final class EfficiencyCommand implements Callable<Integer> {
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--input",
      split = ",",
      paramLabel = "INDICATOR",
      description = "What goes in. Several are told apart by data envelopment analysis only.")
  private List<String> inputs = List.of();

  @Option(
      names = "--output",
      split = ",",
      paramLabel = "INDICATOR",
      description = "What the first stage makes, such as patents.")
  private List<String> outputs = List.of();

  @Option(
      names = "--final",
      split = ",",
      paramLabel = "INDICATOR",
      description = "What the second stage makes of it, such as profit. Default: no second stage.")
  private List<String> finals = List.of();

  @Option(
      names = "--lag",
      paramLabel = "YEARS",
      description = "Years from input to outputs, 0 to 3. Default: ${DEFAULT-VALUE}.")
  private int lag = 1;

  @Option(
      names = "--year",
      split = ",",
      paramLabel = "YEAR",
      description = "Only these years of the input.")
  private List<Integer> years = List.of();

  @Option(
      names = "--area",
      paramLabel = "NAME=MEMBERS",
      description =
          "A unit made of cities, provinces or groups with + between. Repeatable. Default: every"
              + " subject of the input is a unit.")
  private List<String> areas = new ArrayList<>();

  @Option(names = "--means", description = "Instead: the means of each unit over the years.")
  private boolean means;

  @Option(names = "--balance", description = "Instead: the net output of technology contracts.")
  private boolean balance;

  @Option(
      names = "--absorption",
      paramLabel = "PART:SHARE",
      description =
          "Instead: the whole that an indicator implies which is so many per cent of it, such as"
              + " exports to neighbours.")
  private @Nullable String absorption;

  @Option(
      names = "--evidence",
      description = "Instead: the values that went in, with their sources.")
  private boolean evidence;

  @Override
  public Integer call() throws IOException {
    if (inputs.isEmpty() && !(outputs.isEmpty() && finals.isEmpty())) {
      throw new UsageException("--output and --final need --input");
    }
    if (!inputs.isEmpty() && outputs.isEmpty()) {
      throw new UsageException("--input needs --output");
    }
    if (balance && absorption != null) {
      throw new UsageException("give --balance or --absorption, not both");
    }
    if ((balance || absorption != null) && (means || !inputs.isEmpty() || !years.isEmpty())) {
      throw new UsageException("--balance and --absorption stand alone");
    }
    LaggedRatio.requireLag(lag);
    Network facts = network.load();
    if (balance) {
      tell(ContractBalance.of(facts));
    } else if (absorption != null) {
      List<String> both = List.of(absorption.split(":", -1));
      if (both.size() != 2) {
        throw new UsageException("--absorption must be PART:SHARE, but is " + absorption);
      }
      tell(ContractBalance.implied(facts, both.get(0), both.get(1)));
    } else {
      ImmutableSet<Integer> chosen = ImmutableSet.copyOf(years);
      ChainEfficiency found =
          ChainEfficiency.of(
              facts,
              areas.stream().map(area -> ChainUnit.parse(facts, area)).toList(),
              inputs.isEmpty()
                  ? ChainEfficiency.Options.published(chosen)
                  : new ChainEfficiency.Options(inputs, outputs, finals, lag, chosen),
              run.run());
      format.write(evidence ? found.evidence() : means ? found.means() : found.table());
      found.notes().forEach(run::tell);
      run.tell(ProvenanceLine.of(found.provenance()));
    }
    return ExitCode.OK;
  }

  private void tell(Told told) throws IOException {
    format.write(told.table());
    told.notes().forEach(run::tell);
    told.provenance().forEach(source -> run.tell(ProvenanceLine.of(source)));
  }
}
