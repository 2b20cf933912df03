package corridor.queries.cypher;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A query of the library. Its file begins with comments that say what it answers, then its
 * parameters and the columns of its answer:
 *
 * <pre>
 * // Who are the hubs of a cluster?
 * // $cluster text = yrd: id of the cluster
 * // -> name: name of the city
 * MATCH …
 * </pre>
 *
 * @param name what it is called
 * @param question what it answers
 * @param parameters what can be chosen; each has a value if nothing is
 * @param columns of the answer
 * @param text all of the file
 */
public record NamedQuery(
    String name,
    String question,
    ImmutableList<Parameter> parameters,
    ImmutableList<ResultColumn> columns,
    String text) {
  private static final Pattern PARAMETER =
      Pattern.compile("// \\$(\\w+) (text|integer|number) = (.*?): (.+)");
  private static final Pattern COLUMN = Pattern.compile("// -> (\\w+): (.+)");

  /** What the value of a parameter is. */
  public enum Type {
    /** Any text. */
    TEXT {
      @Override
      Object parse(String text) {
        return text;
      }
    },
    /** A whole number. */
    INTEGER {
      @Override
      Object parse(String text) {
        return Long.valueOf(text);
      }
    },
    /** A number. */
    NUMBER {
      @Override
      Object parse(String text) {
        return Double.valueOf(text);
      }
    };

    abstract Object parse(String text);
  }

  /**
   * A parameter.
   *
   * @param name without the dollar sign
   * @param usual the value that it has if none is given
   * @param meaning in a few words
   */
  public record Parameter(String name, Type type, String usual, String meaning) {
    /** The value that a text stands for. */
    public Object parse(String text) {
      try {
        return type.parse(text.strip());
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "--param "
                + name
                + " must be "
                + (type == Type.INTEGER ? "a whole number" : "a number")
                + ", but is '"
                + text
                + "'");
      }
    }
  }

  /** A column of the answer, and what it means. */
  public record ResultColumn(String name, String meaning) {}

  static NamedQuery parse(String name, String text) {
    List<String> question = new ArrayList<>();
    ImmutableList.Builder<Parameter> parameters = ImmutableList.builder();
    ImmutableList.Builder<ResultColumn> columns = ImmutableList.builder();
    for (String line : text.lines().takeWhile(each -> each.startsWith("//")).toList()) {
      Matcher parameter = PARAMETER.matcher(line);
      Matcher column = COLUMN.matcher(line);
      if (parameter.matches()) {
        Type type = Type.valueOf(parameter.group(2).toUpperCase(Locale.ROOT));
        parameters.add(
            new Parameter(parameter.group(1), type, parameter.group(3), parameter.group(4)));
      } else if (column.matches()) {
        columns.add(new ResultColumn(column.group(1), column.group(2)));
      } else {
        question.add(line.substring(2).strip());
      }
    }
    return new NamedQuery(
        name, String.join(" ", question), parameters.build(), columns.build(), text);
  }

  /** The query with the values that were given, and the usual ones for the rest. */
  public Question question(Map<String, @Nullable Object> given) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    parameters.forEach(each -> values.put(each.name(), each.parse(each.usual())));
    values.putAll(given);
    return new Question(text, values);
  }
}
