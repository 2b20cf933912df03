package corridor.queries.neo4j;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the local server is set up. */
final class ServerSettings {
  private static final long MEBIBYTE = 1L << 20;
  private static final long MOST_HEAP_MEBIBYTES = 2_048;
  private static final long LEAST_HEAP_MEBIBYTES = 384;
  private static final int PAGE_CACHE_MEBIBYTES = 256;

  private static final Pattern LISTENS =
      Pattern.compile("(?m)^server\\.bolt\\.listen_address=127\\.0\\.0\\.1:(\\d{1,5})$");

  private ServerSettings() {}

  /**
   * The text of {@code neo4j.conf}: reachable from this machine only and with a password, tells
   * nobody that it is used, reads no files and no web pages, keeps no logs, stops at once.
   */
  static String text(int port) {
    return String.join(
        "\n",
        "# Written by Corridor at every start.",
        "server.default_listen_address=127.0.0.1",
        "server.bolt.listen_address=127.0.0.1:" + port,
        "server.bolt.advertised_address=127.0.0.1:" + port,
        "server.http.enabled=false",
        "server.https.enabled=false",
        "dbms.security.auth_enabled=true",
        "dbms.security.allow_csv_import_from_file_urls=false",
        "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
        "dbms.usage_report.enabled=false",
        "client.allow_telemetry=false",
        "server.logs.debug.enabled=false",
        "db.logs.query.enabled=OFF",
        "server.memory.pagecache.size=" + PAGE_CACHE_MEBIBYTES + "m",
        "db.tx_log.rotation.retention_policy=keep_none",
        "db.tx_log.rotation.size=8m",
        "db.tx_log.preallocate=false",
        "db.store.files.preallocate=false",
        "db.checkpoint.interval.time=5s",
        "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
        "internal.dbms.bolt.netty_server_shutdown_timeout=1s",
        "internal.server.bolt.thread_pool_shutdown_wait_time=1s",
        "");
  }

  /** The port that a text like this names. */
  static OptionalInt portIn(String text) {
    Matcher listens = LISTENS.matcher(text);
    return listens.find()
        ? OptionalInt.of(Integer.parseInt(listens.group(1)))
        : OptionalInt.empty();
  }

  /** Options of the server's Java machine. Serial collection takes the least memory. */
  static List<String> javaOptions() {
    return List.of(
        "-Xmx" + heapMebibytes() + "m",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8",
        "--add-opens=java.base/java.nio=ALL-UNNAMED");
  }

  /** Two gibibytes carry a million nodes and ties; a small machine gives half of what it has. */
  private static long heapMebibytes() {
    long half = Long.MAX_VALUE;
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine) {
      half = machine.getTotalMemorySize() / 2 / MEBIBYTE;
    }
    return Math.max(LEAST_HEAP_MEBIBYTES, Math.min(MOST_HEAP_MEBIBYTES, half));
  }
}
