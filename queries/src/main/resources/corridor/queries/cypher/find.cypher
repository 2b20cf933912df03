// What has this in its name? Parts of Chinese names are found, too.
// $name text = 技术: part of a name
// $top integer = 10: how many rows
// -> name: its name
// -> nameEn: its English name
// -> kind: what it is; nothing for groups
// -> id: its id
WITH '"' + replace(replace($name, '"', ' '), '\\', ' ') + '"' AS phrase
CALL db.index.fulltext.queryNodes('corridor_names', phrase) YIELD node AS n
RETURN n.name AS name, n.nameEn AS nameEn, n.kind AS kind, n.id AS id
ORDER BY n.name = $name DESC, size(n.name), id LIMIT $top
