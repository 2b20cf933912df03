// Which places give more technology than they get?
// $top integer = 10: how many rows
// -> name: who
// -> kind: what it is
// -> gives: transfer ties out
// -> gets: transfer ties in
// -> net: the difference
MATCH (n:Corridor)-[:TRANSFERS_TO]-()
WITH DISTINCT n
WITH n, COUNT { (n)-[:TRANSFERS_TO]->() } AS gives, COUNT { (n)<-[:TRANSFERS_TO]-() } AS gets
RETURN n.name AS name, n.kind AS kind, gives, gets, gives - gets AS net
ORDER BY net DESC, gives DESC, name LIMIT $top
