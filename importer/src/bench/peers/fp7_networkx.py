"""Reads FP7's participations with pandas and ties organisations of a project with NetworkX.

usage: python3 fp7_networkx.py fp7edges.csv [organisations.csv]
"""

import sys

import networkx as nx
import pandas as pd
from networkx.algorithms import bipartite


def main():
    rows = pd.read_csv(sys.argv[1], sep="\t", dtype=str)
    graph = nx.Graph()
    projects = ["project-" + rcn for rcn in rows["projectRcn"]]
    graph.add_nodes_from(set(projects), bipartite=0)
    organisations = set(rows["new_org_id"])
    graph.add_nodes_from(organisations, bipartite=1)
    graph.add_edges_from(zip(projects, rows["new_org_id"]))
    if len(sys.argv) > 2:
        table = pd.read_csv(sys.argv[2], sep=";", dtype=str)
        names = dict(zip(table["new_org_id"], table["organisationName"]))
        nx.set_node_attributes(graph, names, "name")
    pairs = bipartite.weighted_projected_graph(graph, organisations)
    print(pairs.number_of_nodes(), "nodes,", pairs.number_of_edges(), "pairs")


main()
