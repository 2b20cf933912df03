// Who stands between two clusters? Things with ties into both of them.
// $one text = yrd: id of a cluster
// $other text = jjj: id of another
// $top integer = 10: how many rows
// -> name: who
// -> kind: city, institution, alliance, platform or region
// -> cluster: where it belongs itself
// -> tiesToOne: ties into the one cluster
// -> tiesToOther: ties into the other
MATCH (n:Corridor)-[r:COLLABORATES_WITH|TRANSFERS_TO|MEMBER_OF|AFFILIATED_WITH]-(other:Corridor)
WHERE other.cluster IN [$one, $other]
WITH n, count(DISTINCT CASE WHEN other.cluster = $one THEN r END) AS tiesToOne,
  count(DISTINCT CASE WHEN other.cluster = $other THEN r END) AS tiesToOther
WHERE tiesToOne > 0 AND tiesToOther > 0
RETURN n.name AS name, n.kind AS kind, n.cluster AS cluster, tiesToOne, tiesToOther
ORDER BY CASE WHEN tiesToOne < tiesToOther THEN tiesToOne ELSE tiesToOther END DESC,
  tiesToOne + tiesToOther DESC, name LIMIT $top
