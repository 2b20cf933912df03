// From where does a city get technology, and to where does it give?
// $city text = 上海: id or any name of a city
// $top integer = 20: how many rows
// -> direction: out or in
// -> partner: name of the other end
// -> kind: what that is
// -> ties: how many
// -> strength: sum of their weights
// -> inferred: how many of them are inferred
MATCH (c:City)<-[:LOCATED_IN*0..3]-(inside)-[r:TRANSFERS_TO]-(other:Corridor)
WHERE ($city IN [c.id, c.name, c.nameEn] + coalesce(c.aliases, []))
  AND NOT EXISTS { (other)-[:LOCATED_IN*0..3]->(c) }
WITH DISTINCT r, inside, other
RETURN CASE WHEN startNode(r) = inside THEN 'out' ELSE 'in' END AS direction,
  other.name AS partner, other.kind AS kind, count(r) AS ties, sum(r.weight) AS strength,
  sum(CASE WHEN r.inferred THEN 1 ELSE 0 END) AS inferred
ORDER BY direction DESC, strength DESC, partner, kind LIMIT $top
