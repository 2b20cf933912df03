// Who leads by an indicator, each at its latest figure?
// $indicator text = rd-intensity: name of an indicator
// $top integer = 20: how many rows
// -> name: who
// -> value: the figure
// -> unit: its unit
// -> year: of which year, if stated
// -> source: id of the source
MATCH (n:Corridor)-[:HAS_INDICATOR]->(i:Indicator {indicator: $indicator})
WITH n, i ORDER BY coalesce(i.year, 0) DESC, i.value DESC, i.source
WITH n, collect(i)[0] AS latest
RETURN n.name AS name, latest.value AS value, latest.unit AS unit, latest.year AS year,
  latest.source AS source
ORDER BY value DESC, name LIMIT $top
