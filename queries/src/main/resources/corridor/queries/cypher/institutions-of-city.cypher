// Which institutions does a city have, and how are they tied?
// $city text = 上海: id or any name of a city
// $top integer = 30: how many rows
// -> institution: its name
// -> id: its id
// -> subtype: university, enterprise, government …
// -> collaborations: collaboration ties
// -> transfers: transfer ties
// -> memberships: alliances and others that it belongs to
MATCH (c:City)<-[:LOCATED_IN*1..3]-(i:Institution)
WHERE $city IN [c.id, c.name, c.nameEn] + coalesce(c.aliases, [])
RETURN DISTINCT i.name AS institution, i.id AS id, i.subtype AS subtype,
  COUNT { (i)-[:COLLABORATES_WITH]-() } AS collaborations,
  COUNT { (i)-[:TRANSFERS_TO]-() } AS transfers,
  COUNT { (i)-[:MEMBER_OF|AFFILIATED_WITH]->() } AS memberships
ORDER BY collaborations + transfers + memberships DESC, id LIMIT $top
