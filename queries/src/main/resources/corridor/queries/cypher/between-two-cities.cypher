// Which institutions, alliances and platforms connect two cities?
// $one text = 上海: id or any name of a city
// $other text = 合肥: id or any name of another
// $top integer = 20: how many rows
// -> name: who connects them
// -> kind: what it is
// -> toOne: how it is tied to the one city or what lies there
// -> toOther: how to the other
MATCH (a:City)<-[:LOCATED_IN*0..3]-(x)-[r:COLLABORATES_WITH|TRANSFERS_TO|MEMBER_OF|AFFILIATED_WITH]-(n:Corridor)
WHERE ($one IN [a.id, a.name, a.nameEn] + coalesce(a.aliases, [])) AND NOT n:City AND NOT n:District AND n <> x
WITH a, n, r ORDER BY r.subtype
WITH a, n, collect(DISTINCT r.subtype) AS toOne
MATCH (n)-[s:COLLABORATES_WITH|TRANSFERS_TO|MEMBER_OF|AFFILIATED_WITH]-(y)-[:LOCATED_IN*0..3]->(b:City)
WHERE ($other IN [b.id, b.name, b.nameEn] + coalesce(b.aliases, [])) AND a <> b AND n <> y
WITH n, s, toOne ORDER BY s.subtype
RETURN n.name AS name, n.kind AS kind, toOne, collect(DISTINCT s.subtype) AS toOther
ORDER BY size(toOne) + size(toOther) DESC, name LIMIT $top
