package corridor.queries.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * XML, one element a line at most. Unlike the JDK's writer it keeps line breaks and tabs in
 * attributes and carriage returns anywhere, which readers else turn into something different.
 */
final class Markup {
  private final Writer out;
  private final LegalText legal = LegalText.ofXml();
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;

  Markup(Writer out) throws IOException {
    this.out = out;
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Opens an element. */
  Markup start(String name) throws IOException {
    closeTag();
    out.write('<');
    out.write(name);
    open.push(name);
    inTag = true;
    return this;
  }

  /** An attribute of the element just opened. */
  Markup attribute(String name, String value) throws IOException {
    out.write(' ');
    out.write(name);
    out.write("=\"");
    escape(legal.of(value), true);
    out.write('"');
    return this;
  }

  /** Text in the element. */
  Markup text(String text) throws IOException {
    closeTag();
    escape(legal.of(text), false);
    return this;
  }

  /** Closes the innermost element. */
  Markup end() throws IOException {
    String name = open.pop();
    if (inTag) {
      out.write("/>");
      inTag = false;
    } else {
      out.write("</");
      out.write(name);
      out.write('>');
    }
    return this;
  }

  /** Ends the line. */
  void line() throws IOException {
    closeTag();
    out.write('\n');
  }

  /** How many characters XML could not hold. */
  long replaced() {
    return legal.replaced();
  }

  private void closeTag() throws IOException {
    if (inTag) {
      out.write('>');
      inTag = false;
    }
  }

  private void escape(String text, boolean inAttribute) throws IOException {
    int written = 0;
    for (int at = 0; at < text.length(); at++) {
      String entity = entity(text.charAt(at), inAttribute);
      if (!entity.isEmpty()) {
        out.write(text, written, at - written);
        out.write(entity);
        written = at + 1;
      }
    }
    out.write(text, written, text.length() - written);
  }

  private static String entity(char character, boolean inAttribute) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '\r' -> "&#13;";
      case '"' -> inAttribute ? "&quot;" : "";
      case '\n' -> inAttribute ? "&#10;" : "";
      case '\t' -> inAttribute ? "&#9;" : "";
      default -> "";
    };
  }
}
