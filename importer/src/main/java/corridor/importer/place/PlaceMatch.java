package corridor.importer.place;

import com.google.common.collect.ImmutableList;

/** What came of looking up the name of a place. */
public sealed interface PlaceMatch {

  /**
   * One place.
   *
   * @param prefecture the city that it is or lies in; the province itself if the name is a
   *     province's
   * @param exact what the name means: the city, a district or county in it, or a province
   * @param how by what kind of name it was found
   */
  record Found(Place prefecture, Place exact, String how) implements PlaceMatch {}

  /**
   * Several places in different cities; which one is meant is not guessed.
   *
   * @param places all of them, by code
   */
  record Ambiguous(ImmutableList<Place> places) implements PlaceMatch {}

  /**
   * None.
   *
   * @param candidates the three with the most similar names, at most, best first; or the places
   *     that have this name but do not lie where they should
   */
  record Unknown(ImmutableList<Candidate> candidates) implements PlaceMatch {}

  /**
   * A place whose name is similar.
   *
   * @param score 1 − edits / length of the longer name, in (0, 1]
   */
  record Candidate(Place place, double score) {}
}
