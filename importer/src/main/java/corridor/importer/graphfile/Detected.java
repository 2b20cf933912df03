package corridor.importer.graphfile;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What was found out about a file.
 *
 * @param format nothing if none is known
 * @param encoding nothing if it says one that is none
 * @param encodingHow how the encoding is known, in words
 */
public record Detected(
    Optional<GraphFormat> format, Optional<Charset> encoding, String encodingHow) {

  static final Detected NOTHING = new Detected(Optional.empty(), Optional.empty(), "");

  /** {@code GraphML, UTF-8 (as the file says)} */
  @Override
  public String toString() {
    return format.map(GraphFormat::label).orElse("unknown format")
        + encoding.map(known -> ", " + known.name() + " (" + encodingHow + ")").orElse("");
  }
}
