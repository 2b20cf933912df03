// Which alliances are there, and how many members do they have?
// $top integer = 20: how many rows
// -> alliance: name of the alliance
// -> id: its id
// -> subtype: what sort
// -> members: members that sources name
// -> founders: founders that sources name
// -> since: first year of a membership
MATCH (a:Alliance)
OPTIONAL MATCH (a)<-[m:MEMBER_OF]-(member)
WITH a, count(DISTINCT member) AS members, min(m.since) AS joined
OPTIONAL MATCH (a)-[f:AFFILIATED_WITH]-(founder) WHERE f.subtype = 'founder-of'
RETURN a.name AS alliance, a.id AS id, a.subtype AS subtype, members,
  count(DISTINCT founder) AS founders, joined AS since
ORDER BY members DESC, founders DESC, id LIMIT $top
