import networkit as nk
from common import arguments, repeat

workload, path, threads, repetitions = arguments()
nk.setNumberOfThreads(threads)
tool = "networkit"


def graph():
    reader = nk.graphio.EdgeListReader(" ", 0, directed=workload in ("load", "pagerank"))
    weighted = reader.read(path)
    return weighted if workload in ("load", "weighted-betweenness") else nk.graphtools.toUnweighted(weighted)


if workload == "load":
    repeat(tool, workload, threads, repetitions, lambda: graph().numberOfEdges())
else:
    g = graph()

    def run(algorithm):
        algorithm.run()
        return algorithm

    def pagerank():
        # Its tolerance is for the norm chosen; its own default is L2.
        algorithm = nk.centrality.PageRank(g, damp=0.85, tol=1e-8)
        algorithm.norm = nk.centrality.Norm.L1_NORM
        return max(run(algorithm).scores())

    def leiden():
        partition = run(nk.community.ParallelLeiden(g, iterations=3, randomize=True)).getPartition()
        return nk.community.Modularity().getQuality(partition, g)

    kernels = {
        "betweenness": lambda: max(run(nk.centrality.Betweenness(g)).scores()) / 2,
        "weighted-betweenness": lambda: max(run(nk.centrality.Betweenness(g)).scores()) / 2,
        "harmonic": lambda: max(run(nk.centrality.HarmonicCloseness(g, False)).scores()),
        "pagerank": pagerank,
        "components": lambda: run(nk.components.ParallelConnectedComponents(g)).numberOfComponents(),
        "coreness": lambda: run(nk.centrality.CoreDecomposition(g)).maxCoreNumber(),
        "triangles": lambda: sum(run(nk.sparsification.TriangleEdgeScore(g)).scores()) / 3,
        "leiden": leiden,
    }
    if workload == "triangles":
        g.indexEdges()
    repeat(tool, workload, threads, repetitions, kernels[workload])
