// In which years did ties begin?
// -> year: first year of the ties
// -> collaborations: that begin then
// -> transfers: that begin then
// -> memberships: and other affiliations that begin then
MATCH (:Corridor)-[r:COLLABORATES_WITH|TRANSFERS_TO|MEMBER_OF|AFFILIATED_WITH]->(:Corridor)
WHERE r.since IS NOT NULL
RETURN r.since AS year,
  sum(CASE type(r) WHEN 'COLLABORATES_WITH' THEN 1 ELSE 0 END) AS collaborations,
  sum(CASE type(r) WHEN 'TRANSFERS_TO' THEN 1 ELSE 0 END) AS transfers,
  sum(CASE WHEN type(r) IN ['MEMBER_OF', 'AFFILIATED_WITH'] THEN 1 ELSE 0 END) AS memberships
ORDER BY year
