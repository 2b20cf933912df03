package corridor.importer.mapping;

import corridor.engine.network.Period;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Projects, patents or papers and who takes part in them, gathered from rows of one part each: 8
 * bytes a participation.
 */
final class EventTable {

  /** One of them. */
  static final class Event {
    private final String id;
    private String name = "";
    private Period period = Period.ALWAYS;

    Event(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }

    String name() {
      return name;
    }

    Period period() {
      return period;
    }

    /** What is said first stays. */
    void describe(String newName, Period newPeriod) {
      name = name.isEmpty() ? newName : name;
      period = period.equals(Period.ALWAYS) ? newPeriod : period;
    }
  }

  /** Hears of each event with its parties, each once, in ascending order. */
  interface Visitor {
    void visit(Event event, int[] parties);
  }

  private final List<Event> events = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private long[] participations = new long[1 << 10];
  private int size;

  int number(String id) {
    return numbers.computeIfAbsent(
        id,
        added -> {
          events.add(new Event(added));
          return events.size() - 1;
        });
  }

  Event event(int number) {
    return events.get(number);
  }

  void add(int event, int party) {
    if (size == participations.length) {
      participations = Arrays.copyOf(participations, Math.multiplyExact(size, 2));
    }
    participations[size++] = ((long) event << 32) | party;
  }

  /** Visits all events, also those without parties; returns how many participations came twice. */
  long visit(Visitor visitor, Run run) {
    Arrays.sort(participations, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || participations[i] != participations[i - 1]) {
        participations[distinct++] = participations[i];
      }
    }
    long repeated = (long) size - distinct;
    size = distinct;
    int at = 0;
    for (int event = 0; event < events.size(); event++) {
      run.checkpoint("tying the parties", event, events.size());
      int begin = at;
      while (at < distinct && (int) (participations[at] >>> 32) == event) {
        at++;
      }
      int[] parties = new int[at - begin];
      for (int i = 0; i < parties.length; i++) {
        parties[i] = (int) participations[begin + i];
      }
      visitor.visit(events.get(event), parties);
    }
    return repeated;
  }
}
