// What lies within some distance of a city?
// $city text = 嘉兴: id or any name of a city
// $km number = 100: distance as the crow flies
// $top integer = 20: how many rows
// -> name: what lies there
// -> kind: city, institution, alliance, platform or region
// -> km: how far away
// -> tied: ties to the city itself
MATCH (c:City)
WHERE ($city IN [c.id, c.name, c.nameEn] + coalesce(c.aliases, [])) AND c.point IS NOT NULL
MATCH (n:Corridor)
WHERE n <> c AND n.point IS NOT NULL AND point.distance(c.point, n.point) <= $km * 1000
RETURN n.name AS name, n.kind AS kind, round(point.distance(c.point, n.point) / 1000, 1) AS km,
  COUNT { (c)-[:COLLABORATES_WITH|TRANSFERS_TO]-(n) } AS tied
ORDER BY km, name LIMIT $top
