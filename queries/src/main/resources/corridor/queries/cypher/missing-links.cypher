// Which cities of a cluster have most partners in common and no tie of their own?
// $cluster text = yrd: id of a cluster or other group
// $top integer = 10: how many rows
// -> one: name of a city
// -> other: name of another
// -> shared: partners that both have
// -> partners: their names
MATCH (a:City)-[:IN_GROUP]->(g:Group {id: $cluster})
WITH DISTINCT g, a
MATCH (b:City)-[:IN_GROUP]->(g)
WHERE a.id < b.id AND NOT EXISTS { (a)-[:COLLABORATES_WITH|TRANSFERS_TO]-(b) }
WITH DISTINCT a, b
MATCH (a)-[:COLLABORATES_WITH|TRANSFERS_TO]-(n:Corridor)-[:COLLABORATES_WITH|TRANSFERS_TO]-(b)
WITH a, b, n ORDER BY n.name
WITH a, b, collect(DISTINCT n.name) AS partners
RETURN a.name AS one, b.name AS other, size(partners) AS shared, partners[..5] AS partners
ORDER BY shared DESC, one, other LIMIT $top
