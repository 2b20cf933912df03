package corridor.queries.neo4j;

import corridor.queries.export.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of the local server. Only their owner may look at them. */
record ServerFolder(Path path) {
  private static final List<String> OURS =
      List.of(
          "server",
          "password",
          "conf",
          "data",
          "logs",
          "plugins",
          "import",
          "licenses",
          "run",
          "new-store");
  private static final List<String> PARTS_OF_A_DATABASE = List.of("databases", "transactions");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 24;
  private static final int HASH_ROUNDS = 1024;

  Path lockFile() {
    return path.resolve("lock");
  }

  Path stateFile() {
    return path.resolve("server");
  }

  Path passwordFile() {
    return path.resolve("password");
  }

  Path settingsFile() {
    return path.resolve("conf").resolve("neo4j.conf");
  }

  Path output() {
    return path.resolve("logs").resolve("start.log");
  }

  Path log() {
    return path.resolve("logs").resolve("neo4j.log");
  }

  private Path databases() {
    return path.resolve("data").resolve("databases");
  }

  /** Makes the folder, and shuts it to others even if it was there and open. */
  void create() throws IOException {
    Files.createDirectories(path);
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }
  }

  Optional<String> read(Path file) throws IOException {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Writes a file whole or not at all; it is its owner's alone from the start. */
  void write(Path file, String text) throws IOException {
    AtomicFile.writeSecret(file, out -> out.write(text));
  }

  /** The password, which is drawn when there is none and no database that has one. */
  String password() throws IOException {
    Optional<String> written = read(passwordFile()).filter(text -> !text.isEmpty());
    if (written.isPresent()) {
      return written.get();
    }
    if (hasDatabase()) {
      throw new ServerException(
          "the password of the local Neo4j is missing from "
              + passwordFile()
              + "; 'corridor neo4j reset' begins with an empty database");
    }
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    write(passwordFile(), password + "\n");
    return password;
  }

  private boolean hasDatabase() {
    return Files.exists(databases().resolve("system").resolve("neostore"));
  }

  /**
   * Tells a new server the password before it opens its port, as {@code neo4j-admin dbms
   * set-initial-password} does: there is no moment with the well-known one.
   */
  void writeFirstLogin(String password) throws IOException {
    if (hasDatabase()) {
      return;
    }
    byte[] salt = new byte[32];
    RANDOM.nextBytes(salt);
    HexFormat hex = HexFormat.of();
    write(
        path.resolve("data").resolve("dbms").resolve("auth.ini"),
        Endpoint.DEFAULT_USER
            + ":SHA-256,"
            + hex.formatHex(hash(password, salt))
            + ","
            + hex.formatHex(salt)
            + ","
            + HASH_ROUNDS
            + ":\n");
  }

  private static byte[] hash(String password, byte[] salt) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      byte[] hash = digest.digest(password.getBytes(StandardCharsets.UTF_8));
      for (int round = 1; round < HASH_ROUNDS; round++) {
        hash = digest.digest(hash);
      }
      return hash;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Bytes of the databases, transaction logs included. */
  long storeBytes() throws IOException {
    long[] bytes = {0};
    Path data = path.resolve("data");
    if (Files.isDirectory(data)) {
      Files.walkFileTree(
          data,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              bytes[0] += attributes.size();
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              return FileVisitResult.CONTINUE; // a running server drops files
            }
          });
    }
    return bytes[0];
  }

  /** A folder for a database in the making; what an earlier one left there is gone. */
  Path newStore() throws IOException {
    Path home = path.resolve("new-store");
    delete(home);
    return Files.createDirectories(home);
  }

  /**
   * Puts the database made in {@code home} in the place of that in use, by renaming. The server
   * must not be running. The machine going down in the midst leaves a database that does not start
   * and has to be reset.
   */
  void adopt(Path home) throws IOException {
    for (String part : PARTS_OF_A_DATABASE) {
      Path used = database(path, part);
      Path old = home.resolve("old-" + part);
      if (Files.exists(used)) {
        Files.move(used, old);
      }
      Files.createDirectories(path.resolve("data").resolve(part));
      Files.move(database(home, part), used);
    }
    delete(home);
  }

  private static Path database(Path home, String part) {
    return home.resolve("data").resolve(part).resolve(Endpoint.DEFAULT_DATABASE);
  }

  /** Deletes what the server and we wrote, and nothing else that may lie there. */
  void clear() throws IOException {
    for (String name : OURS) {
      delete(path.resolve(name));
    }
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
