package corridor.importer.graphfile;

import com.google.common.base.Splitter;
import corridor.importer.IssueCode;
import corridor.importer.NumberText;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the format of a file by its ending and, where several have that one, by its beginning. */
final class FormatDetection {
  private static final int HEAD = 1 << 16;
  private static final int LINES_BEFORE = 100;
  private static final Pattern GRAPHML = Pattern.compile("<(?:\\w+:)?graphml[\\s>]");
  private static final Pattern GEXF = Pattern.compile("<(?:\\w+:)?gexf[\\s>]");
  private static final Pattern DOT =
      Pattern.compile("(?i)^(strict\\s+)?(di)?graph\\b\\s*(\"[^\"]*\"|[\\w.]+)?\\s*\\{");
  private static final Pattern GML = Pattern.compile("(?i)^graph\\s*\\[");

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
    char delimiter = DelimitedText.delimiterOf(head);
    String plain = first.toLowerCase(Locale.ROOT).replace("\"", "");
    return Splitter.on(delimiter).trimResults().splitToList(plain);
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
    } else if (isGml(text)) {
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

  // Before the graph there may be comments and a line that says who made it.
  private static boolean isGml(String text) {
    String rest = text;
    for (int line = 0;
        line < LINES_BEFORE
            && (rest.startsWith("#") || rest.matches("(?is)(creator|version|comment|label)\\s.*"));
        line++) {
      int end = rest.indexOf('\n');
      rest = end < 0 ? "" : rest.substring(end).stripLeading();
    }
    return GML.matcher(rest).find();
  }

  private static boolean isLinks(String text) {
    String first = text.lines().findFirst().orElse("");
    List<String> fields = List.of(first.split("[\t,]", -1));
    return (fields.size() == 2 || fields.size() == 3)
        && fields.stream().noneMatch(field -> field.isBlank() || field.indexOf(' ') >= 0)
        && (fields.size() == 2 || NumberText.parse(fields.get(2)).isPresent());
  }
}
