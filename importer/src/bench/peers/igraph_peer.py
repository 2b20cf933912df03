import igraph
from common import arguments, edges, repeat

workload, path, threads, repetitions = arguments()
tool = "igraph"


def graph(directed):
    rows = edges(path)
    made = igraph.Graph(n=int(rows[:, :2].max()) + 1, edges=rows[:, :2], directed=directed)
    made.es["length"] = rows[:, 2].tolist()
    return made


if workload == "load":
    repeat(tool, workload, 1, repetitions, lambda: graph(True).ecount())
else:
    g = graph(workload == "pagerank")
    last = g.vcount() - 1

    def paths():
        found = g.get_k_shortest_paths(0, to=last, k=100, weights="length", output="epath")
        return sum(sum(g.es[path]["length"]) for path in found)

    def leiden():
        return g.modularity(g.community_leiden(objective_function="modularity", n_iterations=2).membership)

    kernels = {
        "betweenness": lambda: max(g.betweenness(directed=False)),
        "weighted-betweenness": lambda: max(g.betweenness(directed=False, weights="length")),
        "harmonic": lambda: max(g.harmonic_centrality(normalized=False)),
        "pagerank": lambda: max(g.pagerank(damping=0.85, implementation="prpack")),
        "components": lambda: len(g.connected_components()),
        "coreness": lambda: max(g.coreness()),
        "triangles": lambda: len(g.list_triangles()),
        "leiden": leiden,
        "weighted-paths": paths,
    }
    repeat(tool, workload, 1, repetitions, kernels[workload])
