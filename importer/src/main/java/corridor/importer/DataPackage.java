package corridor.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.BoundType;
import com.google.common.collect.Range;

/**
 * {@code datapackage.json}: the schema of the folder in the words of Frictionless Data (Data
 * Package and Table Schema, version 1).
 */
final class DataPackage {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String BOM_FREE_UTF8 = "utf-8";

  private DataPackage() {}

  /** The document that describes a folder whose tables are packed so. */
  static String describe(Packing packing) {
    ObjectNode document = JSON.objectNode();
    document.put("profile", "tabular-data-package");
    document.put("name", "corridor-network");
    document.put("title", "A network of regional innovation");
    ArrayNode resources = document.putArray("resources");
    for (Table table : Table.values()) {
      resources.add(resource(table, packing));
    }
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode resource(Table table, Packing packing) {
    ObjectNode resource = JSON.objectNode();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", table.title());
    resource.put("path", packing.fileOf(table));
    resource.put("description", table.description());
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", BOM_FREE_UTF8);
    if (packing == Packing.GZIPPED) {
      resource.put("compression", "gz");
    }
    resource.putObject("dialect").put("lineTerminator", "\n");
    ObjectNode schema = resource.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    ArrayNode foreignKeys = JSON.arrayNode();
    for (Column column : table.columns()) {
      fields.add(field(column, isKey(table, column)));
      if (isKey(table, column)) {
        schema.put("primaryKey", column.name());
      }
      if (column.type() == ColumnType.NODE) {
        foreignKeys.add(foreignKey(column, Table.NODES));
      } else if (column.type() == ColumnType.SOURCE) {
        foreignKeys.add(foreignKey(column, Table.SOURCES));
      }
    }
    if (!foreignKeys.isEmpty()) {
      schema.set("foreignKeys", foreignKeys);
    }
    return resource;
  }

  // The id of a group comes in each row that names a member.
  private static boolean isKey(Table table, Column column) {
    return column.type() == ColumnType.ID && table != Table.GROUPS;
  }

  private static ObjectNode foreignKey(Column column, Table target) {
    ObjectNode key = JSON.objectNode();
    key.put("fields", column.name());
    key.putObject("reference").put("resource", target.title()).put("fields", "id");
    return key;
  }

  private static ObjectNode field(Column column, boolean unique) {
    ObjectNode field = JSON.objectNode();
    field.put("name", column.name());
    field.put("type", column.type().frictionless());
    field.put("description", column.description());
    ObjectNode constraints = JSON.objectNode();
    if (column.need() == Need.EVERY_ROW) {
      constraints.put("required", true);
    }
    if (unique) {
      constraints.put("unique", true);
    }
    if (column.type() == ColumnType.ID) {
      constraints.put("pattern", FieldCheck.ID.pattern());
    }
    if (column.type() != ColumnType.TRUTH && !column.allowed().isEmpty()) {
      column.allowed().forEach(constraints.withArray("enum")::add);
    }
    putBounds(constraints, column);
    if (!constraints.isEmpty()) {
      field.set("constraints", constraints);
    }
    return field;
  }

  // Version 1 has closed bounds only.
  private static void putBounds(ObjectNode constraints, Column column) {
    Range<Double> range = column.range();
    if (range.hasLowerBound() && range.lowerBoundType() == BoundType.CLOSED) {
      constraints.put("minimum", range.lowerEndpoint().intValue());
    }
    if (range.hasUpperBound()) {
      constraints.put("maximum", range.upperEndpoint().intValue());
    }
  }
}
