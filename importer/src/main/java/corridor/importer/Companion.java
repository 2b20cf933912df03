package corridor.importer;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that lies beside the tables of a network folder and tells how the network was made. It is
 * written and replaced together with them, and is no part of the network.
 *
 * @param name one of {@link #NAMES}
 */
public record Companion(String name, Content content) {
  /** How the network was imported, as JSON. */
  public static final String IMPORT = "import.json";

  /** Rows that were not used, with the reason. */
  public static final String REJECTED = "rejected.csv";

  /** Names of cities that were not found. */
  public static final String UNMATCHED = "unmatched.csv";

  /** Names of institutions that look so much alike that they may be one. */
  public static final String NEAR_DUPLICATES = "near-duplicates.csv";

  /** What companions may be called. */
  public static final ImmutableSet<String> NAMES =
      ImmutableSet.of(IMPORT, REJECTED, UNMATCHED, NEAR_DUPLICATES);

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes to {@code out}, which is closed by the caller. */
    void write(OutputStream out) throws IOException;
  }

  /** Refuses other names. */
  public Companion {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("name must be one of " + NAMES + ", but is " + name);
    }
  }
}
