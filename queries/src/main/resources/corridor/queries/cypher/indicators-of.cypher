// Which figures are there on a city, region or group, over the years?
// $subject text = 110000: id or any name of a city, region or group
// -> indicator: what is measured
// -> year: in which year, if stated
// -> value: the figure
// -> unit: its unit
// -> note: what else is to be known
// -> source: id of the source
MATCH (n:Corridor)-[:HAS_INDICATOR]->(i:Indicator)
WHERE $subject IN [n.id, n.name, n.nameEn] + coalesce(n.aliases, [])
RETURN i.indicator AS indicator, i.year AS year, i.value AS value, i.unit AS unit,
  i.note AS note, i.source AS source
ORDER BY indicator, year, value, source
