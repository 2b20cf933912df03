// Which ties join two clusters?
// $one text = jjj: id of a cluster
// $other text = yrd: id of another
// $top integer = 20: how many rows
// -> from: name at one end
// -> to: name at the other end
// -> kind: collaboration or transfer
// -> layer: layer of the tie
// -> weight: its strength
// -> since: first year
// -> until: year before which it ended
// -> inferred: whether it is inferred
// -> source: id of the source
MATCH (a:Corridor)-[r:COLLABORATES_WITH|TRANSFERS_TO]-(b:Corridor)
WHERE a.cluster = $one AND b.cluster = $other
RETURN startNode(r).name AS from, endNode(r).name AS to,
  CASE type(r) WHEN 'TRANSFERS_TO' THEN 'transfer' ELSE 'collaboration' END AS kind,
  r.layer AS layer, r.weight AS weight, r.since AS since, r.until AS until,
  r.inferred AS inferred, r.source AS source
ORDER BY weight DESC, from, to, layer, since, source, r.locator LIMIT $top
