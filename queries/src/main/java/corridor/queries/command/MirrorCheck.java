package corridor.queries.command;

import corridor.queries.mirror.Mirror;
import corridor.queries.mirror.MirrorStatus;
import corridor.queries.neo4j.Bolt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Whether the mirror that a query reads is the one of the network that is meant. Reading a network
 * takes longer than most queries, so the two are compared while the query runs.
 */
final class MirrorCheck {
  private final List<String> known;
  private final CompletableFuture<Optional<String>> compared;

  private MirrorCheck(List<String> known, CompletableFuture<Optional<String>> compared) {
    this.known = known;
    this.compared = compared;
  }

  /**
   * Makes the mirror if the local server has none; a server of the user's own is only looked at.
   */
  static MirrorCheck begin(Bolt bolt, NetworkOption network, RunOptions run) throws IOException {
    Optional<MirrorStatus> status = Mirror.status(bolt.driver(), bolt.endpoint().database());
    if (status.isPresent()) {
      return of(status.get(), network);
    }
    if (!bolt.endpoint().local()) {
      return known("the database holds no mirror of a network; 'corridor mirror' makes one");
    }
    run.tell("mirroring " + network.title() + " …");
    Mirror.sync(
        bolt.driver(), bolt.endpoint().database(), network.load(), network.fileStem(), run.run());
    return new MirrorCheck(List.of(), CompletableFuture.completedFuture(Optional.empty()));
  }

  private static MirrorCheck known(String warning) {
    return new MirrorCheck(List.of(warning), CompletableFuture.completedFuture(Optional.empty()));
  }

  private static MirrorCheck of(MirrorStatus mirror, NetworkOption network) {
    if (!mirror.complete()) {
      return known(
          "the mirror is being written, or that was broken off: the answer may be of a part;"
              + " 'corridor mirror' completes it");
    }
    if (!mirror.name().equals(network.fileStem())) {
      return network.isChosen()
          ? known(
              "the mirror is one of "
                  + mirror.name()
                  + ", not of "
                  + network.fileStem()
                  + "; 'corridor mirror --force' replaces it")
          : known("asked the mirror of " + mirror.name());
    }
    return new MirrorCheck(
        List.of(), CompletableFuture.supplyAsync(() -> compare(mirror, network)));
  }

  private static Optional<String> compare(MirrorStatus mirror, NetworkOption network) {
    try {
      return network
          .read()
          .network()
          .filter(facts -> !facts.fingerprint().hex().equals(mirror.fingerprint()))
          .map(
              facts ->
                  "the mirror is one of "
                      + network.title()
                      + " as it was before; 'corridor mirror' refreshes it");
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  /** What is to be said about the mirror; waits until that is known. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>(known);
    try {
      compared.join().ifPresent(warnings::add);
    } catch (CompletionException e) {
      warnings.add("whether the mirror is up to date is not known: " + e.getCause());
    }
    return warnings;
  }
}
