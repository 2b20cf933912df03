package corridor.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads that stay for many short rounds of work, where {@link OrderedParallel} would spend its
 * time on starting them. The items of a round are cut into fixed chunks; each writes only to places
 * of its own, so that the result is the same on any number of threads. What one round wrote, the
 * next one sees. To be used by one thread, and closed.
 *
 * @param <S> what a thread needs for itself, made once
 */
public final class ParallelRounds<S> implements AutoCloseable {

  private final Run run;
  private final String task;
  private final List<S> scratches = new ArrayList<>();
  private final ExecutorService pool;

  /** On the threads of {@code run}, the calling one among them. */
  public ParallelRounds(Run run, String task, Supplier<S> scratch) {
    this.run = run;
    this.task = task;
    for (int i = 0; i < run.threads(); i++) {
      scratches.add(scratch.get());
    }
    this.pool =
        Executors.newFixedThreadPool(Math.max(1, run.threads() - 1), OrderedParallel::worker);
  }

  /** One round; returns when all its chunks are done. Cancellation is looked at before each. */
  public void round(int items, int chunkSize, OrderedParallel.Part<S> part) {
    run.checkCancelled(task);
    int chunks = (items + chunkSize - 1) / chunkSize;
    int helpers = Math.min(scratches.size(), chunks) - 1;
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> others = new ArrayList<>();
    for (int i = 1; i <= helpers; i++) {
      S scratch = scratches.get(i);
      others.add(pool.submit(() -> work(scratch, items, chunkSize, next, part)));
    }
    try {
      work(scratches.get(0), items, chunkSize, next, part);
    } finally {
      for (Future<?> other : others) {
        await(other);
      }
    }
  }

  private void work(
      S scratch, int items, int chunkSize, AtomicInteger next, OrderedParallel.Part<S> part) {
    for (int from = next.getAndAdd(chunkSize);
        from < items && from >= 0;
        from = next.getAndAdd(chunkSize)) {
      run.checkCancelled(task);
      part.work(scratch, from, Math.min(items, from + chunkSize));
    }
  }

  private void await(Future<?> other) {
    try {
      other.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException(task + " was interrupted; nothing was kept");
    } catch (ExecutionException e) {
      throw OrderedParallel.unchecked(e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
