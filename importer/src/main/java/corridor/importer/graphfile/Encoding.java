package corridor.importer.graphfile;

import corridor.importer.Issue;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of a file and how it is known.
 *
 * @param how for people: {@code as told}, {@code byte order mark}, …
 * @param doubt why it may be wrong; empty if it cannot
 */
record Encoding(Charset charset, String how, String doubt) {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final int HEAD = 1024;
  private static final Pattern XML =
      Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

  /** Opens the file anew. */
  interface Opening {
    InputStream open() throws IOException;
  }

  /** What a file may begin with, byte by byte. */
  private record Mark(Charset charset, String bytes) {}

  // UTF-32LE before UTF-16LE, whose mark it begins with.
  private static final List<Mark> MARKS =
      List.of(
          new Mark(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
          new Mark(UTF_32LE, "\u00FF\u00FE\0\0"),
          new Mark(UTF_32BE, "\0\0\u00FE\u00FF"),
          new Mark(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
          new Mark(StandardCharsets.UTF_16BE, "\u00FE\u00FF"));

  static Encoding of(Opening file, Optional<Charset> told) throws IOException, BadFileException {
    if (told.isPresent()) {
      return new Encoding(told.get(), "as told", "");
    }
    byte[] head;
    try (InputStream in = file.open()) {
      head = in.readNBytes(HEAD);
    }
    String beginning = new String(head, StandardCharsets.ISO_8859_1);
    for (Mark mark : MARKS) {
      if (beginning.startsWith(mark.bytes())) {
        return new Encoding(mark.charset(), "byte order mark", "");
      }
    }
    // A first character of ASCII leaves a zero beside it.
    if (head.length >= 2 && head[0] != 0 && head[1] == 0) {
      return new Encoding(StandardCharsets.UTF_16LE, "zeros between letters", "");
    }
    if (head.length >= 2 && head[0] == 0 && head[1] != 0) {
      return new Encoding(StandardCharsets.UTF_16BE, "zeros between letters", "");
    }
    Matcher declaration = XML.matcher(beginning);
    return declaration.find() ? declared(file, declaration.group(1)) : guessed(file, beginning);
  }

  private static Encoding declared(Opening file, String name) throws IOException, BadFileException {
    Charset charset;
    try {
      charset = Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new BadFileException(
          IssueCode.BAD_ENCODING,
          1,
          0,
          "the file says that its encoding is " + Issues.quote(name) + ", which is none",
          "write the encoding that it has, usually UTF-8");
    }
    if (isWide(charset)) {
      // Then there would be zeros between its letters.
      throw new BadFileException(
          IssueCode.BAD_ENCODING,
          1,
          0,
          "the file says that its encoding is " + charset.name() + ", but it is not",
          "write the encoding that it has, usually UTF-8");
    }
    if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)) {
      return new Encoding(charset, "as the file says", "");
    }
    boolean isUtf8 = fits(file, StandardCharsets.UTF_8) && !fits(file, StandardCharsets.US_ASCII);
    return new Encoding(
        charset,
        "as the file says",
        isUtf8
            ? "the file says that it is " + charset.name() + ", but all of it is good UTF-8"
            : "");
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private static Encoding guessed(Opening file, String beginning) throws IOException {
    boolean isXml = beginning.stripLeading().startsWith("<");
    if (isXml || fits(file, StandardCharsets.UTF_8)) {
      return new Encoding(StandardCharsets.UTF_8, isXml ? "rule of XML" : "all of it fits", "");
    }
    Charset charset = mostlyPairs(file) && fits(file, GB18030) ? GB18030 : WINDOWS_1252;
    return new Encoding(
        charset, "guessed", "the file is not UTF-8; it is read as " + charset.name());
  }

  private static boolean fits(Opening file, Charset charset) throws IOException {
    char[] buffer = new char[1 << 14];
    try (Reader in = new StrictReader(file.open(), charset, done -> {})) {
      while (in.read(buffer, 0, buffer.length) >= 0) {
        // Only whether it can be decoded is asked for.
      }
      return true;
    } catch (BadBytesException e) {
      return false;
    }
  }

  /**
   * Whether bytes above ASCII come in pairs, as Chinese does in GBK. In Latin texts a letter with
   * an accent mostly stands alone, and would make a rare Chinese character with the next one.
   */
  private static boolean mostlyPairs(Opening file) throws IOException {
    long pairs = 0;
    long single = 0;
    try (InputStream in = file.open()) {
      byte[] buffer = new byte[1 << 14];
      boolean first = false;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        for (int i = 0; i < count; i++) {
          boolean high = buffer[i] < 0;
          if (first && high) {
            pairs++;
            first = false;
          } else {
            single += first ? 1 : 0;
            first = high;
          }
        }
      }
    }
    return pairs > single;
  }

  /** A finding, if there is a doubt. */
  Optional<Issue> issue(String file) {
    return doubt.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Issue.of(
                IssueCode.GUESSED_ENCODING,
                file,
                0,
                0,
                doubt,
                "look at the labels; say which encoding it is if they are garbled"));
  }
}
