package corridor.importer;

import corridor.engine.network.Network;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;

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

  /** Writes a network folder with plain tables. */
  public static void write(Network network, Path folder) throws IOException {
    write(network, folder, Packing.PLAIN);
  }

  /**
   * Writes a network folder: the same network gives the same bytes. A folder of network files that
   * is there already is replaced as a whole; until the new one is complete on the disk and reads
   * back as the same network, the old one stays as it is.
   *
   * @throws FileAlreadyExistsException if {@code folder} is a file, or a folder that holds anything
   *     but network files
   * @throws IllegalArgumentException if the network holds what the tables cannot, such as an id
   *     with a space
   */
  public static void write(Network network, Path folder, Packing packing) throws IOException {
    new FolderWriter(network, packing, List.of(), true, () -> {}).write(folder);
  }

  /**
   * Writes an imported network with files beside its tables that tell how it was made. All or none
   * of them are put in place. The tables are not read back, which takes as long as the rest of an
   * import: the importer keeps out what they cannot hold, field by field.
   *
   * @throws CancelledException if the run was cancelled; nothing is left then
   */
  public static void writeImported(
      Network network, Path folder, Packing packing, List<Companion> companions, Run run)
      throws IOException {
    new FolderWriter(
            network, packing, companions, false, () -> run.checkCancelled("writing the network"))
        .write(folder);
  }
}
