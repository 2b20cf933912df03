package corridor.importer;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The network that comes with Corridor. */
public final class Atlas {
  private Atlas() {}

  /** Reads the atlas. */
  public static Imported load() {
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
