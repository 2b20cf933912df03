package corridor.queries.neo4j;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Only one command at a time starts, stops or resets the local server; the others wait. */
final class StartLock {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** What is done alone. */
  @FunctionalInterface
  interface Task<T> {
    T run() throws IOException;
  }

  private StartLock() {}

  static <T> T during(ServerFolder folder, Task<T> task) throws IOException {
    folder.create();
    try (FileChannel channel =
        FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (lock(channel) == null) {
        if (System.nanoTime() > end) {
          throw new ServerException(
              "another command has been busy with the local Neo4j for minutes; it holds "
                  + folder.lockFile());
        }
        Pause.briefly();
      }
      return task.run();
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // another thread of this Java machine has it
    }
  }
}
