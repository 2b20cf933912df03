// To which clusters, corridors, belts and tiers does a city belong?
// $city text = 上海: id or any name of a city
// -> group: id of the group
// -> name: its name
// -> kind: cluster, corridor, belt, tier …
// -> within: the group that it is part of
// -> roles: what sources call the city there
// -> sources: ids of the sources
MATCH (c:City)-[r:HAS_ROLE_IN]->(g:Group)
WHERE $city IN [c.id, c.name, c.nameEn] + coalesce(c.aliases, [])
OPTIONAL MATCH (g)-[:PART_OF]->(parent:Group)
WITH g, r, parent ORDER BY parent.id, r.source, r.role
RETURN g.id AS group, g.name AS name, g.kind AS kind, parent.id AS within,
  collect(DISTINCT r.role) AS roles, collect(DISTINCT r.source) AS sources
ORDER BY kind, group, within
