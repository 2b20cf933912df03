import graph_tool
from graph_tool import centrality, clustering, topology
from common import arguments, edges, repeat

workload, path, threads, repetitions = arguments()
graph_tool.openmp_set_num_threads(threads)
tool = "graph-tool"


def graph(directed):
    made = graph_tool.Graph(directed=directed)
    lengths = made.new_edge_property("double")
    made.add_edge_list(edges(path), eprops=[lengths])
    return made, lengths


if workload == "load":
    repeat(tool, workload, threads, repetitions, lambda: graph(True)[0].num_edges())
else:
    g, length = graph(workload == "pagerank")
    kernels = {
        "betweenness": lambda: centrality.betweenness(g, norm=False)[0].a.max(),
        "weighted-betweenness": lambda: centrality.betweenness(g, weight=length, norm=False)[0].a.max(),
        "harmonic": lambda: centrality.closeness(g, harmonic=True, norm=False).a.max(),
        "pagerank": lambda: centrality.pagerank(g, damping=0.85, epsilon=1e-8).a.max(),
        "components": lambda: len(topology.label_components(g)[1]),
        "coreness": lambda: topology.kcore_decomposition(g).a.max(),
        "triangles": lambda: clustering.global_clustering(g, ret_counts=True)[1],
    }
    repeat(tool, workload, threads, repetitions, kernels[workload])
