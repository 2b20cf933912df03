// Who are the hubs of a cluster? Ties of what lies in a city count as the city's.
// $cluster text = yrd: id of a cluster or other group
// $top integer = 10: how many rows
// -> city: name of the city
// -> ties: observed collaboration and transfer ties that leave it
// -> partners: cities, institutions and others that they lead to
// -> strength: sum of their weights
MATCH (c:City)-[:IN_GROUP]->(:Group {id: $cluster})
WITH DISTINCT c
MATCH (c)<-[:LOCATED_IN*0..3]-(inside)-[r:COLLABORATES_WITH|TRANSFERS_TO]-(other:Corridor)
WHERE NOT r.inferred AND NOT EXISTS { (other)-[:LOCATED_IN*0..3]->(c) }
WITH c, r, other
RETURN c.name AS city, count(DISTINCT r) AS ties, count(DISTINCT other) AS partners,
  reduce(total = 0.0, each IN collect(DISTINCT r) | total + each.weight) AS strength
ORDER BY strength DESC, ties DESC, city LIMIT $top
