package corridor.importer.graphfile;

import corridor.importer.IssueCode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the format of a file by its ending and, where several have that one, by its beginning. */
final class FormatDetection {
  private static final int HEAD = 1 << 16;
  private static final Pattern GRAPHML = Pattern.compile("<(?:\\w+:)?graphml[\\s>]");
  private static final Pattern GEXF = Pattern.compile("<(?:\\w+:)?gexf[\\s>]");
  private static final Pattern DOT =
      Pattern.compile("(?i)^(strict\\s+)?(di)?graph\\b\\s*(\"[^\"]*\"|[\\w.]+)?\\s*\\{");
  private static final Pattern GML =
      Pattern.compile("(?i)^((creator|version|comment|label)\\s+\\S.*\\R\\s*)*graph\\s*\\[");

  private FormatDetection() {}

  static GraphFormat detect(GraphSource source) throws IOException, BadFileException {
    String ending = endingOf(source.name());
    switch (ending) {
      case "graphml" -> {
        return GraphFormat.GRAPHML;
      }
      case "gexf" -> {
        return GraphFormat.GEXF;
      }
      case "gml" -> {
        return GraphFormat.GML;
      }
      case "net" -> {
        return GraphFormat.PAJEK;
      }
      case "dl" -> {
        return GraphFormat.DL;
      }
      case "dot", "gv" -> {
        return GraphFormat.DOT;
      }
      case "json" -> {
        return GraphFormat.JSON;
      }
      case "xlsx" -> {
        return GraphFormat.MATRIX_WORKBOOK;
      }
      case "vna" -> {
        return GraphFormat.VNA;
      }
      case "csv", "tsv" -> {
        return table(source.head(HEAD));
      }
      default -> {
        return byBeginning(source.head(HEAD));
      }
    }
  }

  static String endingOf(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.endsWith(".gz")) {
      plain = plain.substring(0, plain.length() - ".gz".length());
    }
    return plain.substring(plain.lastIndexOf('.') + 1);
  }

  private static GraphFormat table(String head) {
    Set<String> names = new HashSet<>(headers(head));
    if (names.contains("source") && names.contains("target")) {
      return GraphFormat.NODES_AND_EDGES;
    }
    return names.contains("id") ? GraphFormat.NODES_AND_EDGES : GraphFormat.MATRIX_TEXT;
  }

  private static List<String> headers(String head) {
    String first = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    String delimiter = Pattern.quote(Character.toString(DelimitedText.delimiterOf(head)));
    return List.of(
        first
            .toLowerCase(Locale.ROOT)
            .replace("\"", "")
            .strip()
            .split("\\s*" + delimiter + "\\s*"));
  }

  private static GraphFormat byBeginning(String head) throws BadFileException {
    String text = head.strip();
    String lower = text.toLowerCase(Locale.ROOT);
    if (text.startsWith("<")) {
      if (GRAPHML.matcher(text).find()) {
        return GraphFormat.GRAPHML;
      }
      if (GEXF.matcher(text).find()) {
        return GraphFormat.GEXF;
      }
    } else if (text.startsWith("{")) {
      return GraphFormat.JSON;
    } else if (lower.matches("(?s)\\*(vertices|network)\\b.*")) {
      return GraphFormat.PAJEK;
    } else if (lower.matches("(?s)\\*\\s*(node|tie)\\s.*")) {
      return GraphFormat.VNA;
    } else if (lower.matches("(?s)dl\\s.*")) {
      return GraphFormat.DL;
    } else if (DOT.matcher(text).find()) {
      return GraphFormat.DOT;
    } else if (GML.matcher(text).find()) {
      return GraphFormat.GML;
    } else if (VosViewerReader.isMap(text) || isLinks(text)) {
      return GraphFormat.VOSVIEWER;
    }
    throw new BadFileException(
        IssueCode.UNKNOWN_FORMAT,
        0,
        0,
        "neither its ending nor its beginning tells the format",
        "rename the file: .graphml .gexf .gml .net .dl .dot .vna .json .csv .xlsx");
  }

  private static boolean isLinks(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.matches("\\S+[\t,]\\S+([\t,][0-9.eE+-]+)?");
  }
}
