// What is the shortest chain of ties between two institutions or places?
// $from text = 复旦大学: id or any name of one end
// $to text = 清华大学: id or any name of the other
// $top integer = 5: how many of the shortest
// -> steps: ties on the way
// -> chain: names from one end to the other
// -> ties: types of the ties between them
MATCH (a:Corridor)
WHERE $from IN [a.id, a.name, a.nameEn] + coalesce(a.aliases, [])
MATCH (b:Corridor)
WHERE ($to IN [b.id, b.name, b.nameEn] + coalesce(b.aliases, [])) AND a <> b
MATCH p = allShortestPaths(
  (a)-[:COLLABORATES_WITH|TRANSFERS_TO|MEMBER_OF|AFFILIATED_WITH|LOCATED_IN*..10]-(b))
RETURN DISTINCT length(p) AS steps, [n IN nodes(p) | n.name] AS chain,
  [r IN relationships(p) | type(r)] AS ties
ORDER BY steps, chain, ties LIMIT $top
