// How much of the network rests on each source?
// -> source: id of the source
// -> title: its title
// -> year: when it appeared
// -> ties: ties that it states
// -> inferred: how many of them are inferred
// -> memberships: memberships in groups
// -> indicators: figures
MATCH (s:Source)
CALL (s) {
  MATCH (:Corridor)-[r:COLLABORATES_WITH|TRANSFERS_TO|MEMBER_OF|AFFILIATED_WITH]->(:Corridor)
  WHERE r.source = s.id
  RETURN count(r) AS ties, sum(CASE WHEN r.inferred THEN 1 ELSE 0 END) AS inferred
}
RETURN s.id AS source, s.title AS title, s.year AS year, ties, inferred,
  COUNT { MATCH (:Corridor)-[m:HAS_ROLE_IN]->(:Group) WHERE m.source = s.id } AS memberships,
  COUNT { MATCH (i:Indicator) WHERE i.source = s.id } AS indicators
ORDER BY ties DESC, source
