// What says that two things are tied?
// $one text = 上海: id or any name of one
// $other text = 杭州: id or any name of the other
// -> from: name at one end
// -> to: name at the other
// -> tie: type of the tie
// -> subtype: what sort of tie
// -> layer: its layer
// -> since: first year
// -> until: year before which it ended
// -> inferred: whether it is inferred
// -> source: title of the source
// -> locator: where in the source
MATCH (a:Corridor)-[r:COLLABORATES_WITH|TRANSFERS_TO|MEMBER_OF|AFFILIATED_WITH]-(b:Corridor)
WHERE ($one IN [a.id, a.name, a.nameEn] + coalesce(a.aliases, []))
  AND ($other IN [b.id, b.name, b.nameEn] + coalesce(b.aliases, []))
WITH DISTINCT r
OPTIONAL MATCH (s:Source {id: r.source})
RETURN startNode(r).name AS from, endNode(r).name AS to, type(r) AS tie, r.subtype AS subtype,
  r.layer AS layer, r.since AS since, r.until AS until, r.inferred AS inferred,
  coalesce(s.title, r.source) AS source, r.locator AS locator
ORDER BY tie, layer, subtype, since, source, locator, from
