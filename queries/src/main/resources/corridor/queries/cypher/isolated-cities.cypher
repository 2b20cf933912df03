// Which cities of a group have no observed tie to another place at all?
// $group text = yrd: id of a cluster, corridor or other group
// -> city: name of the city
// -> id: its id
// -> inferred: inferred ties that it has instead
MATCH (c:City)-[:IN_GROUP]->(:Group {id: $group})
WITH DISTINCT c
WHERE NOT EXISTS {
  MATCH (c)<-[:LOCATED_IN*0..3]-()-[r:COLLABORATES_WITH|TRANSFERS_TO]-(other:Corridor)
  WHERE NOT r.inferred AND NOT EXISTS { (other)-[:LOCATED_IN*0..3]->(c) }
}
OPTIONAL MATCH (c)<-[:LOCATED_IN*0..3]-()-[r:COLLABORATES_WITH|TRANSFERS_TO]-(:Corridor)
RETURN c.name AS city, c.id AS id, count(DISTINCT r) AS inferred
ORDER BY id
