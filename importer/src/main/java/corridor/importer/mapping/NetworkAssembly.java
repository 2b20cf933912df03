package corridor.importer.mapping;

import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.run.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts together what tables said. */
final class NetworkAssembly {
  private final Collected collected;
  private final List<String> notes;
  private final Run run;

  NetworkAssembly(Collected collected, List<String> notes, Run run) {
    this.collected = collected;
    this.notes = notes;
    this.run = run;
  }

  Network build() {
    tieParties();
    run.checkCancelled("putting the network together");
    List<String> ids = collected.nodes.ids();
    NetworkBuilder builder = new NetworkBuilder();
    CityGroups groups = new CityGroups();
    for (int i = 0; i < ids.size(); i++) {
      NodeDraft draft = collected.nodes.draft(i);
      builder.add(
          draft.node(
              ids.get(i), draft.host < 0 ? Optional.empty() : Optional.of(ids.get(draft.host))));
      if (draft.city.isPresent()) {
        groups.add(ids.get(i), draft.city.get());
      }
    }
    groups.source().ifPresent(source -> collected.sources.putIfAbsent(source.id(), source));
    collected.sources.values().forEach(builder::add);
    groups.groups().forEach(builder::add);
    long[] overflows = {0};
    collected.ties.ties(ids, () -> overflows[0]++).forEach(builder::add);
    if (overflows[0] > 0) {
      notes.add(
          overflows[0] + " ties were left out, whose weights add up to no finite number above 0");
    }
    collected.indicators.list(ids).forEach(builder::add);
    if (collected.indicators.contradictions() > 0) {
      notes.add(
          collected.indicators.contradictions()
              + " values of indicators differ from an earlier row; the first was kept");
    }
    return builder.build();
  }

  private void tieParties() {
    for (Collected.EventGroup group : collected.events.values()) {
      PartyTies ties = group.ties;
      if (ties == null) {
        continue; // events without a table of who takes part
      }
      Map<Integer, Integer> counts = new TreeMap<>();
      long[] tooLarge = {0};
      long[] single = {0};
      long repeated =
          group.table.visit(
              (event, parties) -> {
                for (int party : parties) {
                  counts.merge(party, 1, Integer::sum);
                }
                if (ties.isTooLarge(parties.length)) {
                  tooLarge[0]++;
                } else {
                  single[0] += parties.length == 1 ? 1 : 0;
                  ties.tie(event, parties);
                }
              },
              run);
      counts.forEach((party, count) -> ties.count(party, count, ""));
      note(repeated, "participations came twice and count once");
      note(single[0], "events have one party, which is tied to nobody");
      note(tooLarge[0], "events have more than most-parties and were left out");
    }
  }

  private void note(long count, String what) {
    if (count > 0) {
      notes.add(count + " " + what);
    }
  }
}
