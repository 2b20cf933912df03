// Which platforms, facilities and parks does a city have?
// $city text = 合肥: id or any name of a city
// $top integer = 30: how many rows
// -> platform: name of the platform
// -> id: its id
// -> subtype: what sort
// -> ties: all its ties
MATCH (c:City)<-[:LOCATED_IN*1..3]-(p:Platform)
WHERE $city IN [c.id, c.name, c.nameEn] + coalesce(c.aliases, [])
RETURN DISTINCT p.name AS platform, p.id AS id, p.subtype AS subtype,
  COUNT { (p)-[:COLLABORATES_WITH|TRANSFERS_TO|MEMBER_OF|AFFILIATED_WITH]-() } AS ties
ORDER BY ties DESC, id LIMIT $top
