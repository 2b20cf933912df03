package corridor.queries.command;

import corridor.engine.result.Provenance;
import java.util.stream.Collectors;

/** Provenance on one line. */
final class ProvenanceLine {
  private ProvenanceLine() {}

  static String of(Provenance provenance) {
    return provenance.asMap().entrySet().stream()
        .filter(entry -> !entry.getKey().equals("warnings"))
        .map(entry -> entry.getKey() + "=" + brief(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", ", "# ", ""));
  }

  private static String brief(String key, String value) {
    return key.equals("network") && value.length() > 12 ? value.substring(0, 12) : value;
  }
}
