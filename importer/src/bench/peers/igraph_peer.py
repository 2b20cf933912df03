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

    def cluster_flow():
        # What is passed on along ties by their weight, half of it at each step, is a walk with restart.
        passed_on = 0.5
        weights = [1 / length for length in g.es["length"]]
        flow = []
        for source in range(4):
            members = [float(v % 4 == source) for v in range(g.vcount())]
            walk = g.personalized_pagerank(
                directed=False, damping=passed_on, reset=members, weights=weights, implementation="prpack")
            put_in = sum(members) / (1 - passed_on)
            flow.append([put_in * sum(walk[target::4]) for target in range(4)])
        return flow[0][1]

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
        "weighted-cluster-flow": cluster_flow,
    }
    repeat(tool, workload, 1, repetitions, kernels[workload])
