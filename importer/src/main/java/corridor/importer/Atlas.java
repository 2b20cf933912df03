package corridor.importer;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The network that comes with Corridor. */
public final class Atlas {
  private Atlas() {}

  // Read when it is first asked for.
  private static final class Once {
    static final Imported ATLAS = read();
  }

  /** The atlas; it is read once. */
  public static Imported load() {
    return Once.ATLAS;
  }

  private static Imported read() {
    try {
      return NetworkFolder.read(files());
    } catch (IOException e) {
      throw new UncheckedIOException("the atlas cannot be read", e);
    }
  }

  /** The files of the atlas. */
  public static FolderFiles files() {
    return FolderFiles.ofResources(Atlas.class, "atlas");
  }
}
