package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Coordinates;
import corridor.engine.network.Labels;
import corridor.engine.network.Layer;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.TieKind;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.mapping.MappingSchema.Keys;
import corridor.importer.mapping.MappingSchema.Treatment;
import corridor.importer.table.TableFile;
import corridor.importer.table.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Takes the rows of one table for what its mapping says they are. */
final class RowImport {
  private static final Layer USUAL_LAYER = Layer.KNOWLEDGE;

  private final TableMapping mapping;
  private final TableFile table;
  private final String file;
  private final String source;
  private final Collected collected;
  private final RowCells cells;
  private long line;

  RowImport(
      TableMapping mapping, TableFile table, String file, String source, Collected collected) {
    this.mapping = mapping;
    this.table = table;
    this.file = file;
    this.source = source;
    this.collected = collected;
    cells = new RowCells(mapping, table);
  }

  /** Uses a row, or says why not; whatever it throws, nothing of the row is kept but names. */
  void use(TableRow row) throws RejectedRowException, FilteredRowException {
    cells.set(row);
    line = row.line();
    cells.checkConditions();
    checkNotHeader();
    switch (mapping.rows()) {
      case TIE -> tie();
      case PARTIES -> parties();
      case PARTICIPATION -> participation();
      case EVENT -> event();
      case NODE -> node();
    }
  }

  // Files that were put together of several have their header again in the middle.
  private void checkNotHeader() throws RejectedRowException {
    for (Field field : mapping.rows().needed()) {
      if (mapping.constants().containsKey(field)
          || !cells.text(field).equals(cells.column(field))) {
        return;
      }
    }
    throw new RejectedRowException(
        IssueCode.REPEATED_HEADER, "", "the row says the names of the columns again", "");
  }

  /** Headers of the columns that are used. */
  ImmutableList<String> headers() {
    return cells.headers();
  }

  private String place() {
    return file + ":" + line;
  }

  private String locator() {
    return "line " + line;
  }

  // ---- ties

  private void tie() throws RejectedRowException, FilteredRowException {
    cells.needed(Field.FROM);
    cells.needed(Field.TO);
    // Ends first: a city whose ties all weigh 0 is in the network, without a tie.
    int[] from = ends(Field.FROM, Field.FROM_NAME, Field.FROM_CITY, Field.FROM_PROVINCE);
    int[] to = ends(Field.TO, Field.TO_NAME, Field.TO_CITY, Field.TO_PROVINCE);
    place(from, Field.FROM_LAT, Field.FROM_LON);
    place(to, Field.TO_LAT, Field.TO_LON);
    indicators("from", from[0]);
    indicators("to", to[0]);
    double weight = weight();
    double amount = cells.number(Field.AMOUNT).orElse(Double.NaN);
    TieClass tieClass = tieClass(cells.period());
    double each = weight * mapping.counting().weightOfTransfer(from.length, to.length);
    int number = collected.ties.classNumber(tieClass);
    int made = 0;
    for (int one : from) {
      for (int other : to) {
        if (one != other || selfTieIsKept(one, tieClass)) {
          made++;
          if (!collected.ties.add(one, other, number, each, amount, line, mapping.duplicates())) {
            throw new RejectedRowException(
                IssueCode.DUPLICATE_TIE,
                cells.column(Field.TO),
                "the tie comes a second time",
                "duplicates: sum adds the weights");
          }
        }
      }
    }
    if (made == 0) {
      throw new FilteredRowException("tie of a node with itself");
    }
  }

  private boolean selfTieIsKept(int node, TieClass tieClass) throws RejectedRowException {
    if (mapping.selfTies() == Treatment.REJECT) {
      throw new RejectedRowException(
          IssueCode.SELF_TIE, cells.column(Field.TO), "both ends are the same", "");
    }
    return mapping.selfTies() == Treatment.KEEP
        && collected.nodes.draft(node).kind == NodeKind.CITY
        && tieClass.kind() != TieKind.AFFILIATION;
  }

  private double weight() throws RejectedRowException, FilteredRowException {
    if (!cells.has(Field.WEIGHT)) {
      return 1;
    }
    OptionalDouble weight = cells.number(Field.WEIGHT);
    if (weight.isEmpty()) {
      throw new RejectedRowException(
          IssueCode.BLANK,
          cells.column(Field.WEIGHT),
          "there is no weight",
          "leave the row out if there is no tie");
    }
    if (weight.getAsDouble() == 0 && mapping.zeroWeights() == Treatment.DROP) {
      throw new FilteredRowException("weight 0");
    }
    if (weight.getAsDouble() <= 0) {
      throw new RejectedRowException(
          IssueCode.OUT_OF_RANGE,
          cells.column(Field.WEIGHT),
          "the weight has to be above 0",
          "a tie weighs more the closer it is");
    }
    return weight.getAsDouble();
  }

  private TieClass tieClass(Period period) throws RejectedRowException {
    TieKind kind = word(Field.KIND, TieKind.class).orElse(TieKind.COLLABORATION);
    String layerText = cells.text(Field.LAYER);
    Optional<Layer> chinese =
        Arrays.stream(Layer.values())
            .filter(layer -> layer.chinese().equals(layerText))
            .findFirst();
    Layer layer =
        chinese.isPresent() ? chinese.get() : word(Field.LAYER, Layer.class).orElse(USUAL_LAYER);
    String inferred = cells.text(Field.INFERRED).toLowerCase(Locale.ROOT);
    if (!inferred.isEmpty() && !inferred.equals("true") && !inferred.equals("false")) {
      throw new RejectedRowException(
          IssueCode.UNKNOWN_VALUE,
          cells.column(Field.INFERRED),
          Issues.quote(inferred) + " is neither true nor false",
          "");
    }
    return new TieClass(
        kind,
        layer,
        mapping.rows() == RowKind.PARTICIPATION ? "" : cells.text(Field.SUBTYPE),
        cells.text(Field.UNIT),
        period,
        inferred.equals("true"),
        source);
  }

  private <E extends Enum<E>> Optional<E> word(Field field, Class<E> vocabulary)
      throws RejectedRowException {
    String text = cells.text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<E> found = Labels.find(vocabulary, text.toLowerCase(Locale.ROOT));
    if (found.isEmpty()) {
      throw new RejectedRowException(
          field == Field.KIND ? IssueCode.UNKNOWN_KIND : IssueCode.UNKNOWN_LAYER,
          cells.column(field),
          Issues.quote(text) + " is none of " + Labels.list(vocabulary),
          "say under values what it stands for");
    }
    return found;
  }

  private int[] ends(Field end, Field nameField, Field cityField, Field provinceField)
      throws RejectedRowException {
    List<String> keys = cells.list(end).stream().filter(key -> !key.isEmpty()).distinct().toList();
    if (keys.isEmpty()) {
      throw new RejectedRowException(
          IssueCode.BLANK, cells.column(end), "the cell names nobody", "");
    }
    String province = cells.text(provinceField);
    String name = cells.text(nameField);
    String city = cells.text(cityField);
    int[] nodes = new int[keys.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = collected.nodes.find(mapping, keys.get(i), province, cells.column(end), place());
      if (nodes.length == 1) {
        collected.nodes.draft(nodes[i]).name(name);
        collected.nodes.host(nodes[i], city, province, "", place());
      }
    }
    return nodes;
  }

  private void place(int[] nodes, Field lat, Field lon) throws RejectedRowException {
    Optional<Coordinates> coordinates = cells.place(lat, lon, Optional.empty());
    if (nodes.length == 1) {
      collected.nodes.draft(nodes[0]).place(coordinates);
    }
  }

  private void indicators(String of, int node) throws RejectedRowException {
    for (TableMapping.IndicatorColumn indicator : mapping.indicators()) {
      if (indicator.of().equals(of)) {
        int position = table.findColumn(indicator.column()).orElse(-1);
        OptionalDouble value =
            position < 0 ? OptionalDouble.empty() : cells.number(position, indicator.column());
        if (value.isPresent()) {
          collected.indicators.add(
              node,
              indicator.name(),
              indicator.year(),
              value.getAsDouble(),
              indicator.unit(),
              source,
              locator(),
              indicator.sum());
        }
      }
    }
  }

  // ---- things with parties

  private void parties() throws RejectedRowException, FilteredRowException {
    double weight = weight();
    double amount = cells.number(Field.AMOUNT).orElse(Double.NaN);
    Period period = cells.period();
    PartyTies ties = new PartyTies(mapping, tieClass(period), collected);
    List<String> keys = cells.list(Field.PARTIES);
    List<String> names = together(Field.NAMES, keys.size());
    List<String> cities = together(Field.CITIES, keys.size());
    List<String> countries = together(Field.COUNTRIES, keys.size());
    if (ties.isTooLarge((int) keys.stream().distinct().count())) {
      throw new FilteredRowException("more than most-parties");
    }
    List<Integer> nodes = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).isEmpty()) {
        continue;
      }
      int node =
          collected.nodes.find(mapping, keys.get(i), "", cells.column(Field.PARTIES), place());
      collected.nodes.draft(node).name(names.isEmpty() ? "" : names.get(i));
      collected.nodes.host(
          node,
          cities.isEmpty() ? "" : cities.get(i),
          "",
          country(countries.isEmpty() ? "" : countries.get(i), Field.COUNTRIES),
          place());
      nodes.add(node);
    }
    int[] distinct = nodes.stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
    if (distinct.length == 0) {
      throw new RejectedRowException(
          IssueCode.BLANK, cells.column(Field.PARTIES), "the cell names nobody", "");
    }
    if (!ties.makesMembers()) {
      ties.tie(distinct, weight, amount, period, line);
      return;
    }
    int event = ties.member(cells.needed(Field.EVENT), "");
    for (int party : distinct) {
      ties.join(party, event, period, amount, line);
    }
  }

  // Where a table has countries, a blank one is not China.
  private String country(String text, Field field) {
    return text.isEmpty() && cells.has(field) ? NodeTable.COUNTRY_NOT_KNOWN : text;
  }

  private List<String> together(Field field, int size) throws RejectedRowException {
    List<String> texts = cells.list(field);
    if (!texts.isEmpty() && texts.size() != size) {
      throw new RejectedRowException(
          IssueCode.RAGGED_ROW,
          cells.column(field),
          "there are "
              + texts.size()
              + " in "
              + cells.column(field)
              + ", but "
              + size
              + " in "
              + cells.column(Field.PARTIES),
          "");
    }
    return texts;
  }

  private void participation() throws RejectedRowException {
    String eventKey = cells.needed(Field.EVENT);
    String party = cells.needed(Field.PARTY);
    Period period = cells.period();
    Collected.EventGroup group = collected.events(mapping.event());
    if (group.ties == null) {
      group.ties = new PartyTies(mapping, tieClass(Period.ALWAYS), collected);
    }
    int node =
        collected.nodes.find(
            mapping, party, cells.text(Field.PROVINCE), cells.column(Field.PARTY), place());
    describe(node);
    indicators("party", node);
    int event = group.table.number(eventKey);
    group.table.event(event).describe(cells.text(Field.EVENT_NAME), period);
    group.table.add(event, node);
  }

  private void event() throws RejectedRowException {
    String key = cells.needed(Field.EVENT);
    Period period = cells.period();
    EventTable events = collected.events(mapping.event()).table;
    events.event(events.number(key)).describe(cells.text(Field.NAME), period);
  }

  // ---- nodes

  private void node() throws RejectedRowException {
    String key = cells.needed(Field.ID);
    int node =
        collected.nodes.find(
            mapping, key, cells.text(Field.PROVINCE), cells.column(Field.ID), place());
    describe(node);
    indicators("id", node);
  }

  private void describe(int node) throws RejectedRowException {
    NodeDraft draft = collected.nodes.draft(node);
    Optional<Coordinates> coordinates = cells.place(Field.LAT, Field.LON, Optional.of(Field.PLACE));
    draft.name(cells.text(Field.NAME));
    draft.nameEn(cells.text(Field.NAME_EN));
    draft.subtype(cells.text(Field.SUBTYPE));
    for (String alias : cells.list(Field.ALIASES)) {
      draft.alias(alias);
    }
    draft.place(coordinates);
    if (mapping.nodes() != NodeKind.CITY || mapping.keys() == Keys.IDS) {
      collected.nodes.host(
          node,
          cells.text(Field.CITY),
          cells.text(Field.PROVINCE),
          country(cells.text(Field.COUNTRY), Field.COUNTRY),
          place());
    }
  }
}
