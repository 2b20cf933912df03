package corridor.queries.command;

import corridor.engine.run.Run;
import java.io.PrintWriter;

/**
 * Progress on standard error. At a terminal it is one line that is written over, and only for work
 * that takes longer than a moment; in a log it is a line every tenth of the way.
 */
final class ProgressLine implements Run.Progress {
  private static final long PATIENCE_MILLIS = 500;
  private static final long EVERY_MILLIS = 200;

  private final PrintWriter err;
  private final boolean terminal;
  private String task = "";
  private long started;
  private long lastWritten;
  private long lastTenth;
  private boolean onScreen;

  ProgressLine(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public void at(String newTask, long done, long total) {
    long now = System.nanoTime() / 1_000_000;
    if (!newTask.equals(task)) {
      clear();
      task = newTask;
      started = now;
      lastWritten = now;
      lastTenth = 0;
    }
    if (total <= 0 || now - started < PATIENCE_MILLIS) {
      return;
    }
    long percent = 100 * done / total;
    if (terminal && now - lastWritten >= EVERY_MILLIS) {
      err.print("\r" + task + " … " + percent + " %  ");
      err.flush();
      onScreen = true;
      lastWritten = now;
    } else if (!terminal && percent / 10 > lastTenth) {
      lastTenth = percent / 10;
      err.println(task + ": " + percent + " %");
      err.flush();
    }
  }

  /** Takes the line off the screen, so that what comes next begins on a clean one. */
  void clear() {
    if (onScreen) {
      err.print("\r" + " ".repeat(task.length() + 12) + "\r");
      err.flush();
      onScreen = false;
    }
  }
}
