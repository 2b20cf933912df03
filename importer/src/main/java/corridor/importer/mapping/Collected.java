package corridor.importer.mapping;

import corridor.engine.network.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** All that has been read so far, whichever table it came from. */
final class Collected {
  final UnmatchedNames unmatched = new UnmatchedNames();
  final NodeTable nodes;
  final TieTotals ties = new TieTotals();
  final IndicatorTable indicators = new IndicatorTable();
  final Map<String, Source> sources = new TreeMap<>();

  /** By the word for them: projects, patents … */
  final Map<String, EventGroup> events = new LinkedHashMap<>();

  /** Events of one word, and how the first table with their parties wants them tied. */
  static final class EventGroup {
    final EventTable table = new EventTable();
    @org.jspecify.annotations.Nullable PartyTies ties;
  }

  Collected(CityNames cities, Import.Options options) {
    nodes = new NodeTable(cities, options, unmatched);
  }

  EventGroup events(String word) {
    return events.computeIfAbsent(word, added -> new EventGroup());
  }
}
