// How many ties cross from one cluster to another, by layer?
// -> one: id of the cluster that comes first in the alphabet
// -> other: id of the other
// -> layer: symbiosis, knowledge, innovation, industry, service or value
// -> ties: collaboration and transfer ties
// -> inferred: how many of them are inferred
// -> strength: sum of their weights
MATCH (a:Corridor)-[r:COLLABORATES_WITH|TRANSFERS_TO]->(b:Corridor)
WHERE a.cluster IS NOT NULL AND b.cluster IS NOT NULL AND a.cluster <> b.cluster
WITH r, CASE WHEN a.cluster < b.cluster THEN [a.cluster, b.cluster]
  ELSE [b.cluster, a.cluster] END AS pair
RETURN pair[0] AS one, pair[1] AS other, r.layer AS layer, count(r) AS ties,
  sum(CASE WHEN r.inferred THEN 1 ELSE 0 END) AS inferred, sum(r.weight) AS strength
ORDER BY one, other, ties DESC, layer
