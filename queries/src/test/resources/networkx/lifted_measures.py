"""Lifts the ties of a network folder to its cities and measures them with NetworkX, on its own.

Reads the CSV files directly, so that neither Corridor's reader nor its projection has a part in it.
Usage: lifted_measures.py FOLDER; prints CSV.
"""
import collections
import csv
import sys

import networkx


def rows(name):
    with open(sys.argv[1] + "/" + name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


nodes = {row["id"]: row for row in rows("nodes.csv")}


def city(node):
    found = None
    while node:
        if nodes[node]["kind"] == "city":
            found = node
        node = nodes[node]["located_in"]
    return found


graph = networkx.Graph()
graph.add_nodes_from(n for n in nodes if nodes[n]["kind"] == "city" and city(n) == n)


def tie(a, b, weight):
    a, b = city(a), city(b)
    if a and b and a != b:
        known = graph.get_edge_data(a, b, {"weight": 0.0})["weight"]
        graph.add_edge(a, b, weight=known + weight)


members = collections.defaultdict(dict)
for row in rows("ties.csv"):
    if row["inferred"] == "true":
        continue
    if row["kind"] != "affiliation":
        tie(row["from"], row["to"], float(row["weight"]))
    elif row["subtype"] in ("member-of", "founder-of"):
        members[row["to"]][row["from"]] = True
for whole in members.values():
    parts = list(whole)
    for i, a in enumerate(parts):
        for b in parts[i + 1 :]:
            tie(a, b, 1 / (len(parts) - 1))
for a, b, tied in graph.edges(data=True):
    tied["length"] = 1 / tied["weight"]

measures = {
    "degree": dict(graph.degree()),
    "strength": dict(graph.degree(weight="weight")),
    "betweenness": networkx.betweenness_centrality(graph, weight="length"),
    "harmonic": {
        node: value / (len(graph) - 1)
        for node, value in networkx.harmonic_centrality(graph, distance="length").items()
    },
    "closeness": networkx.closeness_centrality(graph, distance="length"),
    "pagerank": networkx.pagerank(graph, weight="weight", tol=1e-14, max_iter=1000),
    "coreness": networkx.core_number(graph),
}
print("id," + ",".join(measures))
for node in sorted(graph):
    print(",".join([node] + [repr(float(values[node])) for values in measures.values()]))
