package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Network;
import corridor.engine.network.Period;
import corridor.engine.run.UndefinedResultException;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.time.TierMoves;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tiers of a group in one stage after another, and which cities move between them. Each stage is
 * graded on the ties of its years alone, so a tier is a place among the cities of that stage: a
 * city also moves if the others do.
 */
public final class TierStages {

  /**
   * One stage.
   *
   * @param years half-open
   * @param tiers the answer for its ties, if they give one
   * @param refusal why they do not
   */
  public record Stage(Period years, Optional<CorridorTiers> tiers, String refusal) {
    private ImmutableMap<String, Integer> byId() {
      return tiers.map(answer -> answer.tiers().tiers()).orElse(ImmutableMap.of());
    }
  }

  private final Network network;
  private final ImmutableList<Stage> stages;

  private TierStages(Network network, ImmutableList<Stage> stages) {
    this.network = network;
    this.stages = stages;
  }

  /**
   * The answers of {@code tiers} for these years. A stage whose ties are too few for tiers is kept
   * with the reason; if all are, the first reason is thrown.
   */
  public static TierStages of(
      Network network, List<Period> stages, Function<Period, CorridorTiers> tiers) {
    ImmutableList.Builder<Stage> answers = ImmutableList.builder();
    RuntimeException refused = null;
    boolean graded = false;
    for (Period years : stages) {
      try {
        answers.add(new Stage(years, Optional.of(tiers.apply(years)), ""));
        graded = true;
      } catch (UndefinedResultException | UnsuitableGraphException e) {
        refused = refused == null ? e : refused;
        answers.add(new Stage(years, Optional.empty(), String.valueOf(e.getMessage())));
      }
    }
    if (!graded && refused != null) {
      throw refused;
    }
    return new TierStages(network, answers.build());
  }

  /** The stages, in the order they were asked for. */
  public ImmutableList<Stage> stages() {
    return stages;
  }

  /** One row a city and stage. */
  public Table table() {
    List<Column> columns = new ArrayList<>(List.of(Column.text("stage")));
    columns.addAll(CorridorTiers.columns());
    Table table = new Table(columns);
    for (Stage stage : stages) {
      stage
          .tiers()
          .ifPresent(
              answer ->
                  answer
                      .table()
                      .rows()
                      .forEach(
                          row -> {
                            List<@Nullable Object> cells = new ArrayList<>();
                            cells.add(stage.years().toString());
                            cells.addAll(row);
                            table.row(cells.toArray());
                          }));
    }
    return table;
  }

  /**
   * How many cities of each tier of a stage are in each tier of the next; "none" are cities without
   * a tier in a stage, if there are any.
   */
  public Table transitions() {
    int most =
        stages.stream()
            .flatMap(stage -> stage.byId().values().stream())
            .mapToInt(tier -> tier)
            .max()
            .orElse(0);
    List<Column> columns =
        new ArrayList<>(List.of(Column.text("from"), Column.text("to"), Column.text("tierBefore")));
    for (int tier = 1; tier <= most; tier++) {
      columns.add(Column.number("to" + tier));
    }
    columns.add(Column.number("toNone"));
    Table table = new Table(columns);
    for (int next = 1; next < stages.size(); next++) {
      Stage before = stages.get(next - 1);
      Stage after = stages.get(next);
      TierMoves moves = TierMoves.of(before.byId(), after.byId());
      for (int row = 1; row <= most + 1; row++) {
        int tier = row % (most + 1); // cities without a tier come last
        if (moves.counts().containsRow(tier)) {
          List<@Nullable Object> cells =
              new ArrayList<>(
                  List.of(
                      before.years().toString(),
                      after.years().toString(),
                      tier == 0 ? "none" : Integer.toString(tier)));
          for (int column = 1; column <= most + 1; column++) {
            cells.add(moves.count(tier, column % (most + 1)));
          }
          table.row(cells.toArray());
        }
      }
    }
    return table;
  }

  /** The cities that are in another tier in the next stage, upwards first. */
  public Table moves() {
    Table table =
        new Table(
            List.of(
                Column.text("name").atMost(30),
                Column.text("from"),
                Column.text("to"),
                Column.number("tierBefore"),
                Column.number("tierAfter"),
                Column.text("move")));
    for (int next = 1; next < stages.size(); next++) {
      Stage before = stages.get(next - 1);
      Stage after = stages.get(next);
      ImmutableList<TierMoves.Move> moves = TierMoves.of(before.byId(), after.byId()).moves();
      for (String wanted : List.of("up", "down", "enters", "leaves")) {
        for (TierMoves.Move move : moves) {
          if (wanted.equals(word(move))) {
            table.row(
                network.getNode(move.id()).name(),
                before.years().toString(),
                after.years().toString(),
                move.before() == 0 ? null : move.before(),
                move.after() == 0 ? null : move.after(),
                wanted);
          }
        }
      }
    }
    return table;
  }

  private static String word(TierMoves.Move move) {
    if (move.before() == 0) {
      return "enters";
    }
    return move.after() == 0 ? "leaves" : move.fall() < 0 ? "up" : "down";
  }

  /** All of it as one object for JSON. */
  public Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    List<Map<String, @Nullable Object>> each = new ArrayList<>();
    for (Stage stage : stages) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("years", stage.years().toString());
      one.put("refused", stage.tiers().isPresent() ? null : stage.refusal());
      stage.tiers().ifPresent(answer -> one.putAll(answer.object()));
      each.add(one);
    }
    object.put("stages", each);
    object.put("transitions", TableFormat.objects(transitions()));
    object.put("moves", TableFormat.objects(moves()));
    return object;
  }

  /** What a reader should know besides the tables. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    for (Stage stage : stages) {
      notes.add(
          stage.years()
              + ": "
              + stage
                  .tiers()
                  .map(answer -> String.join("; ", answer.notes()))
                  .orElse("no tiers: " + stage.refusal()));
    }
    notes.add("a tier is a place among the cities of one stage; breaks are made anew in each");
    long undated =
        network.ties().stream().filter(tie -> tie.period().equals(Period.ALWAYS)).count();
    if (undated > 0) {
      notes.add(
          undated
              + " of "
              + network.ties().size()
              + " ties of the network have no years and count in every stage");
    }
    return notes.build();
  }
}
