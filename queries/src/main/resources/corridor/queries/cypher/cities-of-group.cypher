// Which cities belong to a cluster or corridor, and in which role?
// $group text = g60: id of a cluster, corridor or other group
// -> city: name of the city
// -> id: its id
// -> roles: what sources call it there
// -> since: first year stated, if any
// -> sources: ids of the sources
MATCH (c:City)-[r:HAS_ROLE_IN]->(:Group {id: $group})
WITH c, r ORDER BY r.source, r.role
RETURN c.name AS city, c.id AS id, collect(DISTINCT r.role) AS roles, min(r.since) AS since,
  collect(DISTINCT r.source) AS sources
ORDER BY id
