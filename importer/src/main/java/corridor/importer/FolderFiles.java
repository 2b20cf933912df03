package corridor.importer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/** The files of a network folder, wherever they are. */
@FunctionalInterface
public interface FolderFiles {
  /** The file of this name, if there is one. The caller closes it. */
  Optional<InputStream> open(String name) throws IOException;

  /** The files of a folder on disk. */
  static FolderFiles of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    return name -> {
      Path file = folder.resolve(name);
      return Files.exists(file)
          ? Optional.of(new BufferedInputStream(Files.newInputStream(file)))
          : Optional.empty();
    };
  }

  /** The resources next to a class, in the folder {@code path}. */
  static FolderFiles ofResources(Class<?> neighbour, String path) {
    return name -> Optional.ofNullable(neighbour.getResourceAsStream(path + "/" + name));
  }
}
