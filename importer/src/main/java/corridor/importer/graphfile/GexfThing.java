package corridor.importer.graphfile;

import corridor.importer.IssueCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What the attributes, times and parents of one node or edge of a GEXF file say. */
final class GexfThing {
  final Map<String, Object> values = new LinkedHashMap<>();
  final List<Spell> weights = new ArrayList<>();
  final List<Spell> spells = new ArrayList<>();

  private final XmlCursor xml;
  private final Findings findings;
  private final DeclaredAttributes declared;
  private final boolean ofEdge;

  GexfThing(XmlCursor xml, Findings findings, DeclaredAttributes declared, boolean ofEdge) {
    this.xml = xml;
    this.findings = findings;
    this.declared = declared;
    this.ofEdge = ofEdge;
  }

  void addTo(String name, String text) {
    values.merge(name, text, (old, more) -> old + "; " + more);
  }

  /** Reads a part that both may have; false if it is another. */
  boolean part() throws IOException, BadFileException {
    switch (xml.name()) {
      case "attvalues", "spells", "slices", "parents" -> {
        // Their contents follow.
        String list = xml.name();
        while (xml.nextTag() && !xml.isEnd(list)) {
          if (xml.isStart() && !part()) {
            xml.notRead();
          }
        }
      }
      case "attvalue" -> {
        attributeValue();
        xml.skip();
      }
      case "spell", "slice" -> {
        spells.add(spell(xml.attribute("timestamp"), ""));
        xml.skip();
      }
      case "parent" -> {
        addTo("parent", xml.attribute("for"));
        xml.skip();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void attributeValue() throws BadFileException {
    int line = xml.line();
    int column = xml.column();
    String id = xml.attribute("for");
    if (id.isEmpty()) {
      id = xml.attribute("id");
    }
    String value = xml.attribute("value");
    boolean dated =
        !xml.attribute("start").isEmpty()
            || !xml.attribute("end").isEmpty()
            || !xml.attribute("startopen").isEmpty()
            || !xml.attribute("endopen").isEmpty()
            || !xml.attribute("timestamp").isEmpty();
    if (!dated) {
      declared.put(line, column, values, id, value);
    } else if (ofEdge && declared.nameOf(id).equalsIgnoreCase("weight")) {
      weights.add(spell(xml.attribute("timestamp"), value));
    } else {
      findings.count(
          IssueCode.RULE,
          line,
          column,
          declared.nameOf(id) + " changes with time",
          "kept as text: start..end=value, separated by semicolons",
          1);
      addTo(declared.nameOf(id), Spells.text(spell(xml.attribute("timestamp"), "")) + "=" + value);
    }
  }

  void ownTime() throws BadFileException {
    String stamps = xml.attribute("timestamps");
    if (!xml.attribute("start").isEmpty() || !xml.attribute("end").isEmpty()) {
      spells.add(spell("", ""));
    } else if (!xml.attribute("timestamp").isEmpty()) {
      spells.add(spell(xml.attribute("timestamp"), ""));
    }
    if (!stamps.isEmpty()) {
      spells.addAll(Spells.parse(stamps));
    }
  }

  private Spell spell(String timestamp, String weight) throws BadFileException {
    boolean endOpen = !xml.attribute("endopen").isEmpty();
    String start = xml.attribute("start");
    String end = endOpen ? xml.attribute("endopen") : xml.attribute("end");
    if (start.isEmpty()) {
      start = xml.attribute("startopen");
    }
    // 1.1 has both: end="2008" endopen="true".
    if (end.equals("true") || end.equals("false")) {
      endOpen = end.equals("true");
      end = xml.attribute("end");
    }
    if (!timestamp.isEmpty()) {
      start = timestamp;
      end = timestamp;
    }
    return new Spell(
        Spells.bound(start),
        Spells.bound(end),
        endOpen,
        weight.isEmpty()
            ? OptionalDouble.empty()
            : WeightText.parse(weight, "weight", xml.line(), xml.column(), findings)
                .orElse(OptionalDouble.empty()));
  }
}
