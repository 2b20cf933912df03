// How many ties have no year, by kind and layer?
// -> tie: type of the tie
// -> layer: its layer
// -> ties: all of them
// -> undated: without any year
// -> share: undated of all, in percent
MATCH (:Corridor)-[r:COLLABORATES_WITH|TRANSFERS_TO|MEMBER_OF|AFFILIATED_WITH]->(:Corridor)
WITH type(r) AS tie, r.layer AS layer, count(r) AS ties,
  sum(CASE WHEN r.since IS NULL AND r.until IS NULL THEN 1 ELSE 0 END) AS undated
RETURN tie, layer, ties, undated, round(100.0 * undated / ties, 1) AS share
ORDER BY undated DESC, tie, layer
