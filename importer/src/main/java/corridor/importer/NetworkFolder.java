package corridor.importer;

import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * Network folders: {@code nodes.csv}, {@code ties.csv}, {@code groups.csv}, {@code indicators.csv}
 * and {@code sources.csv}, each plain or gzipped, with {@code datapackage.json}. The page
 * network-folder.md describes the columns.
 */
public final class NetworkFolder {
  private NetworkFolder() {}

  /**
   * Reads a network folder. Whatever is wrong with the data is an {@link Issue}, and all of them
   * are found in one go.
   *
   * @throws NotDirectoryException if there is no such folder
   * @throws IOException if a file cannot be read
   */
  public static Imported read(Path folder) throws IOException {
    return read(FolderFiles.of(folder));
  }

  /** Reads a network folder, wherever its files are. */
  public static Imported read(FolderFiles files) throws IOException {
    return new FolderReader(files).read();
  }
}
