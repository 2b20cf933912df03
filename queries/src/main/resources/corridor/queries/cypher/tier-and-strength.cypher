// Are the cities of a corridor's upper tiers the ones with the stronger ties?
// $group text = g60: id of a corridor whose tiers are groups within it
// -> tier: id of the tier
// -> city: name of the city
// -> strength: sum of the weights of its ties, and of those of what lies there
// -> partners: to how many they lead
MATCH (c:City)-[:IN_GROUP]->(t:Group)-[:PART_OF]->(:Group {id: $group})
WHERE t.kind = 'tier'
WITH DISTINCT t, c
OPTIONAL MATCH (c)<-[:LOCATED_IN*0..3]-()-[r:COLLABORATES_WITH|TRANSFERS_TO]-(other:Corridor)
  WHERE NOT EXISTS { (other)-[:LOCATED_IN*0..3]->(c) }
RETURN t.id AS tier, c.name AS city,
  reduce(total = 0.0, each IN collect(DISTINCT r) | total + each.weight) AS strength,
  count(DISTINCT other) AS partners
ORDER BY tier, strength DESC, city
