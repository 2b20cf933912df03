// With whom do two places both work?
// $one text = 上海: id or any name of one
// $other text = 杭州: id or any name of the other
// $top integer = 20: how many rows
// -> partner: who works with both
// -> kind: what it is
// -> tiesToOne: its ties to the one
// -> tiesToOther: its ties to the other
MATCH (a:Corridor)-[r:COLLABORATES_WITH|TRANSFERS_TO]-(n:Corridor)-[s:COLLABORATES_WITH|TRANSFERS_TO]-(b:Corridor)
WHERE ($one IN [a.id, a.name, a.nameEn] + coalesce(a.aliases, []))
  AND ($other IN [b.id, b.name, b.nameEn] + coalesce(b.aliases, [])) AND a <> b AND n <> a AND n <> b
RETURN n.name AS partner, n.kind AS kind, count(DISTINCT r) AS tiesToOne,
  count(DISTINCT s) AS tiesToOther
ORDER BY tiesToOne + tiesToOther DESC, partner LIMIT $top
