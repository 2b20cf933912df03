package corridor.engine.run;

import java.util.function.BooleanSupplier;

/**
 * How a computation is run. Nothing here can change a result: the number of threads, the progress
 * listener and cancellation only decide how fast it comes and whether it comes at all.
 */
public final class Run {

  /** Hears how far a task is. Called from the thread that asked for the computation. */
  @FunctionalInterface
  public interface Progress {
    /** {@code done} of {@code total} steps of {@code task} are done. */
    void at(String task, long done, long total);
  }

  private final int threads;
  private final Progress progress;
  private final BooleanSupplier cancelled;

  private Run(int threads, Progress progress, BooleanSupplier cancelled) {
    this.threads = threads;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /** One thread a processor, no progress, never cancelled. */
  public static Run quiet() {
    return new Run(
        Runtime.getRuntime().availableProcessors(), (task, done, total) -> {}, () -> false);
  }

  /** This run on another number of threads, at least 1. */
  public Run withThreads(int newThreads) {
    if (newThreads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, but is " + newThreads);
    }
    return new Run(newThreads, progress, cancelled);
  }

  /** This run with a progress listener. */
  public Run withProgress(Progress listener) {
    return new Run(threads, listener, cancelled);
  }

  /** This run, given up soon after {@code condition} holds; it must be safe on any thread. */
  public Run withCancellation(BooleanSupplier condition) {
    return new Run(threads, progress, condition);
  }

  /** How many threads to use. */
  public int threads() {
    return threads;
  }

  /** Reports progress; throws {@link CancelledException} if the run was cancelled. */
  public void checkpoint(String task, long done, long total) {
    checkCancelled(task);
    progress.at(task, done, total);
  }

  /** Throws {@link CancelledException} if the run was cancelled; safe on any thread. */
  public void checkCancelled(String task) {
    if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
      throw new CancelledException(task + " was cancelled; nothing was kept");
    }
  }
}
