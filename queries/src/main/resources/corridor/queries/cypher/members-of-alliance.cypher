// Who belongs to an alliance or other thing, by city?
// $alliance text = alli-g60-industry-system: id or any name of an alliance, platform or institution
// -> city: where the members are, if that is known
// -> members: their names
// -> ties: member, founder, leader … of it
MATCH (a:Corridor)<-[r:MEMBER_OF|AFFILIATED_WITH]-(member:Corridor)
WHERE $alliance IN [a.id, a.name, a.nameEn] + coalesce(a.aliases, [])
OPTIONAL MATCH (member)-[:LOCATED_IN*0..3]->(c:City)
WITH coalesce(c.name, '') AS city, member, r ORDER BY member.name, r.subtype
RETURN city, collect(DISTINCT member.name) AS members, collect(DISTINCT r.subtype) AS ties
ORDER BY size(members) DESC, city
