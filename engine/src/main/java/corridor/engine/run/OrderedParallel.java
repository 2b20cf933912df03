package corridor.engine.run;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Cuts work into fixed chunks, computes them on several threads and hands the partial results over
 * in the order of the chunks. Since neither the cuts nor the order depend on the threads, sums come
 * out bit-identical on any number of them.
 */
public final class OrderedParallel {

  /** Computes the partial result of the items {@code [from, until)} with a thread's own scratch. */
  @FunctionalInterface
  public interface Chunk<S, T> {
    /** May be called on any thread. */
    T compute(S scratch, int from, int until);
  }

  /** Works on the items {@code [from, until)} with a thread's own scratch. */
  @FunctionalInterface
  public interface Part<S> {
    /** May be called on any thread. Nothing it writes may depend on the order of the parts. */
    void work(S scratch, int from, int until);
  }

  private OrderedParallel() {}

  /**
   * Runs {@code part} over {@code [0, items)} as {@link #reduce} does, where parts write to places
   * of their own, or what any of them may write in any order, so that there is nothing to reduce.
   */
  public static <S> void each(
      Run run, String task, int items, int chunkSize, Supplier<S> scratch, Part<S> part) {
    reduce(
        run,
        task,
        items,
        chunkSize,
        scratch,
        (own, from, until) -> {
          part.work(own, from, until);
          return true;
        },
        worked -> {});
  }

  /**
   * Runs {@code chunk} over {@code [0, items)} in steps of {@code chunkSize}. {@code reduce} is
   * called on the calling thread, chunk after chunk. Each worker makes one scratch and reuses it.
   * Progress and cancellation are looked at after every chunk. At most 2 chunks a thread are under
   * way or waiting.
   */
  public static <S, T> void reduce(
      Run run,
      String task,
      int items,
      int chunkSize,
      Supplier<S> scratch,
      Chunk<S, T> chunk,
      Consumer<T> reduce) {
    run.checkpoint(task, 0, items);
    int chunks = (items + chunkSize - 1) / chunkSize;
    int threads = Math.min(run.threads(), chunks);
    if (threads <= 1) {
      S own = scratch.get();
      for (int from = 0; from < items; from += chunkSize) {
        int until = Math.min(items, from + chunkSize);
        reduce.accept(chunk.compute(own, from, until));
        run.checkpoint(task, until, items);
      }
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads, OrderedParallel::worker);
    try {
      ThreadLocal<S> own = ThreadLocal.withInitial(scratch);
      Queue<Future<T>> waiting = new ArrayDeque<>();
      int next = 0;
      for (int done = 0; done < chunks; done++) {
        for (; next < chunks && waiting.size() < 2 * threads; next++) {
          int from = next * chunkSize;
          int until = Math.min(items, from + chunkSize);
          waiting.add(
              pool.submit(
                  () -> {
                    run.checkCancelled(task);
                    return chunk.compute(own.get(), from, until);
                  }));
        }
        reduce.accept(result(waiting.remove(), task));
        run.checkpoint(task, Math.min((long) items, (done + 1L) * chunkSize), items);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "corridor-worker");
    thread.setDaemon(true);
    return thread;
  }

  private static <T> T result(Future<T> future, String task) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException(task + " was interrupted; nothing was kept");
    } catch (ExecutionException e) {
      throw unchecked(e);
    }
  }

  /** What a thread failed with, to be thrown on; an error is thrown at once. */
  static RuntimeException unchecked(ExecutionException thrown) {
    Throwable cause = thrown.getCause();
    if (cause instanceof RuntimeException failure) {
      return failure;
    }
    if (cause instanceof Error failure) {
      throw failure;
    }
    return new IllegalStateException(thrown);
  }
}
