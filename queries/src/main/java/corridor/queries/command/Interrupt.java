package corridor.queries.command;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C. The computation is told to stop and gets a moment to do so, so that files put aside are
 * cleared away.
 */
final class Interrupt {
  private static final long MOMENT_MILLIS = 1_000;
  private static final AtomicBoolean REQUESTED = new AtomicBoolean();

  private Interrupt() {}

  static boolean requested() {
    return REQUESTED.get();
  }

  /** From now on a termination of the Java machine waits a moment for {@code worker}. */
  static void watch(Thread worker, AtomicBoolean finished) {
    Thread hook =
        new Thread(
            () -> {
              REQUESTED.set(true);
              try {
                if (!finished.get()) {
                  worker.join(MOMENT_MILLIS);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "corridor-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }
}
