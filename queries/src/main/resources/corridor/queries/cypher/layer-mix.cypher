// Of which layers are the ties within a corridor or cluster?
// $group text = g60: id of a cluster, corridor or other group
// -> layer: symbiosis, knowledge, innovation, industry, service or value
// -> ties: ties between places of its cities
// -> share: of all of these, in percent
// -> inferred: how many of them are inferred
MATCH (c:City)-[:IN_GROUP]->(:Group {id: $group})
WITH collect(DISTINCT c) AS cities
MATCH (a:Corridor)-[r:COLLABORATES_WITH|TRANSFERS_TO]->(b:Corridor)
WHERE any(c IN cities WHERE EXISTS { (a)-[:LOCATED_IN*0..3]->(c) })
  AND any(c IN cities WHERE EXISTS { (b)-[:LOCATED_IN*0..3]->(c) })
WITH collect(r) AS within, count(r) AS total
UNWIND within AS r
WITH r.layer AS layer, total, count(r) AS ties,
  sum(CASE WHEN r.inferred THEN 1 ELSE 0 END) AS inferred
RETURN layer, ties, round(100.0 * ties / total, 1) AS share, inferred
ORDER BY ties DESC, layer
