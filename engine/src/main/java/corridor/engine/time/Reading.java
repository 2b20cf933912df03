package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;

/**
 * What a rule read off one subject: a value, or the reason why there is none.
 *
 * @param subject id of a node or group, two ids of clusters with a bar between them, or {@code
 *     network}; for a series, with its indicator behind a colon
 * @param scale kind of the node or group, or {@code network}
 * @param period the years it is about, if they are not those of the snapshot; may be empty
 * @param value NaN if it was not judged
 * @param baseline what to hold it against; NaN if there is none
 * @param port where it comes from, if ties do not tell: a layer, an indicator; may be empty
 * @param sources ids of sources that ties do not tell
 * @param detail what else to know, or why it was not judged
 * @param judged whether there is a value
 * @param evidence the snapshot whose graph has the ties
 * @param ties the ties that it rests on
 */
public record Reading(
    String subject,
    String scale,
    String period,
    double value,
    double baseline,
    String port,
    ImmutableSortedSet<String> sources,
    String detail,
    boolean judged,
    Optional<Snapshot> evidence,
    ImmutableList<TieEnds> ties) {

  /** The whole network as a subject and as a scale. */
  public static final String NETWORK = "network";

  /** Refuses a judgement without a value. */
  public Reading {
    if (judged == Double.isNaN(value)) {
      throw new IllegalArgumentException(
          "value must be a number exactly if it was judged, but is " + value);
    }
  }

  /** A value without anything to hold it against. */
  public static Reading of(String subject, String scale, double value) {
    return new Reading(
        subject,
        scale,
        "",
        value,
        Double.NaN,
        "",
        ImmutableSortedSet.of(),
        "",
        true,
        Optional.empty(),
        ImmutableList.of());
  }

  /** A subject that could not be judged. */
  public static Reading notJudged(String subject, String scale, String reason) {
    return new Reading(
        subject,
        scale,
        "",
        Double.NaN,
        Double.NaN,
        "",
        ImmutableSortedSet.of(),
        reason,
        false,
        Optional.empty(),
        ImmutableList.of());
  }

  /** This reading with something to hold it against. */
  public Reading withBaseline(double newBaseline) {
    return new Reading(
        subject, scale, period, value, newBaseline, port, sources, detail, judged, evidence, ties);
  }

  /** This reading about other years. */
  public Reading withPeriod(String newPeriod) {
    return new Reading(
        subject, scale, newPeriod, value, baseline, port, sources, detail, judged, evidence, ties);
  }

  /** This reading from another place than ties. */
  public Reading withPort(String newPort, Iterable<String> newSources) {
    return new Reading(
        subject,
        scale,
        period,
        value,
        baseline,
        newPort,
        ImmutableSortedSet.copyOf(newSources),
        detail,
        judged,
        evidence,
        ties);
  }

  /** This reading with something to know. */
  public Reading withDetail(String newDetail) {
    return new Reading(
        subject, scale, period, value, baseline, port, sources, newDetail, judged, evidence, ties);
  }

  /** This reading with the ties of a snapshot's graph that it rests on. */
  public Reading withTies(Snapshot snapshot, List<TieEnds> newTies) {
    return new Reading(
        subject,
        scale,
        period,
        value,
        baseline,
        port,
        sources,
        detail,
        judged,
        Optional.of(snapshot),
        ImmutableList.copyOf(newTies));
  }
}
