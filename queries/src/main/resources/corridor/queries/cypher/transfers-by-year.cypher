// How did technology transfer from one place to another go, year by year?
// $from text = 上海: id or any name of the origin
// $to text = 宁波: id or any name of the receiver
// -> since: year in which the ties begin; nothing if no source says
// -> until: year before which they end
// -> ties: how many
// -> strength: sum of their weights
// -> layers: their layers
// -> sources: ids of the sources
MATCH (a:Corridor)<-[:LOCATED_IN*0..3]-()-[r:TRANSFERS_TO]->()-[:LOCATED_IN*0..3]->(b:Corridor)
WHERE $from IN [a.id, a.name, a.nameEn] + coalesce(a.aliases, [])
  AND ($to IN [b.id, b.name, b.nameEn] + coalesce(b.aliases, []))
WITH DISTINCT r ORDER BY r.layer, r.source
RETURN r.since AS since, r.until AS until, count(r) AS ties, sum(r.weight) AS strength,
  collect(DISTINCT r.layer) AS layers, collect(DISTINCT r.source) AS sources
ORDER BY since, until
