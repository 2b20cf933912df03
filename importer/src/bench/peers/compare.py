#!/usr/bin/env python3
"""Times Corridor beside other tools, whole process by whole process, on the same edge lists.

    compare.py run GRAPHS RESULTS [WORKLOAD…]   measure; lines are appended to RESULTS
    compare.py table RESULTS                     the table of medians and ratios, as Markdown
    compare.py large FILE                        a million nodes end to end; FILE is its edge list

GRAPHS is a folder for the edge lists; they are drawn if they are not there. Python tools are taken where they can be imported:
igraph, graph-tool, NetworKit (PEER_PYTHON names interpreters, separated by colons). Neo4j GDS is
taken where GDS_CLASSPATH names a class GdsBench. Tools take turns, so that a busy moment of the
machine does not fall on one of them.
"""
import collections
import os
import re
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, "..", "..", "..", ".."))

# Workload, graph, tools beside Corridor (with the threads that they can use), repetitions.
BOTH = (1, 2)
PLAN = [
    ("betweenness", "g3", {"igraph": (1,), "graph_tool": BOTH, "networkit": BOTH, "gds": BOTH, "jgrapht": (1,)}, 2),
    ("weighted-betweenness", "g3", {"igraph": (1,), "graph_tool": BOTH, "networkit": BOTH, "jgrapht": (1,)}, 2),
    ("harmonic", "g3", {"igraph": (1,), "graph_tool": BOTH, "gds": BOTH, "jgrapht": (1,)}, 1),
    ("weighted-paths", "g3", {"igraph": (1,), "gds": (1,), "jgrapht": (1,)}, 1),
    ("components", "g2u", {"igraph": (1,), "graph_tool": (1,), "networkit": BOTH, "gds": BOTH}, 1),
    ("coreness", "g2u", {"igraph": (1,), "graph_tool": (1,), "networkit": BOTH}, 1),
    ("triangles", "g1", {"igraph": (1,), "graph_tool": BOTH, "networkit": BOTH, "gds": BOTH, "jgrapht": (1,)}, 1),
    ("pagerank", "g2", {"igraph": (1,), "graph_tool": BOTH, "networkit": BOTH}, 1),
    ("load", "g2", {"graph_tool": (1,), "networkit": BOTH}, 1),
    ("harmonic", "g1", {"igraph": (1,), "gds": BOTH}, 1),
    ("weighted-paths", "g1", {"igraph": (1,), "gds": (1,), "jgrapht": (1,)}, 1),
    ("weighted-cluster-flow", "g1", {"igraph": (1,)}, 1),
    ("leiden", "g2u", {"igraph": (1,), "networkit": BOTH}, 1),
    ("leiden-fast", "g2u", {}, 1),
    ("sampled-betweenness", "g2u", {}, 1),
    ("hyperball", "g2", {}, 1),
    ("betweenness", "g1", {"igraph": (1,), "graph_tool": (2,)}, 1),
    ("weighted-betweenness", "g1", {"networkit": (2,)}, 1),
]
# Just-in-time compilers need to see the work a few times.
WARM = {"g3": 10, "g1": 3, "g2": 4, "g2u": 4}
WARM_SHORT = {"triangles": 60, "components": 12, "weighted-paths": 40, "harmonic": 40}
GDS_NAMES = {"betweenness": "bc", "harmonic": "harm", "weighted-paths": "yen", "components": "cc", "triangles": "tri"}


def classpath():
    given = os.environ.get("CORRIDOR_CLASSPATH")
    if given:
        return given
    out = os.path.join(ROOT, "importer", "target", "bench.classpath")
    subprocess.run(
        ["mvn", "-q", "-Pbench", "-pl", "importer", "-am", "test-compile", "dependency:build-classpath",
         "-Dmdep.outputFile=" + out, "-Dmdep.includeScope=test"], cwd=ROOT, check=True)
    with open(out) as file:
        # What is measured is what was built last, and the benchmarks of both modules.
        return os.path.join(ROOT, "importer", "target", "test-classes") + ":" + os.path.join(
            ROOT, "importer", "target", "classes") + ":" + os.path.join(
            ROOT, "engine", "target", "test-classes") + ":" + file.read().strip()


def python_for(module):
    for python in os.environ.get("PEER_PYTHON", sys.executable).split(":"):
        if subprocess.run([python, "-c", "import " + module], capture_output=True).returncode == 0:
            return python
    return None


def command(tool, workload, graphs, graph, threads, repetitions, java):
    path = os.path.join(graphs, graph + ".txt")
    arguments = [workload, path, str(threads), str(repetitions)]
    if tool in ("corridor", "jgrapht"):
        main = "corridor.importer.bench." + ("Workload" if tool == "corridor" else "JgraphtPeer")
        return ["java", "-Xmx4g", "-cp", java, main] + arguments
    if tool == "gds":
        gds = os.environ.get("GDS_CLASSPATH")
        name = GDS_NAMES[workload] + "-" + graph.rstrip("u")
        return gds and ["java", "-Xmx8g", "-cp", gds, "GdsBench", name, str(threads), str(repetitions)]
    python = python_for(tool)
    return python and [python, os.path.join(HERE, tool + "_peer.py")] + arguments


def measure(tool, workload, graphs, graph, threads, repetitions, java, results):
    line = command(tool, workload, graphs, graph, threads, repetitions, java)
    if not line:
        print(f"{tool} is not here", file=sys.stderr)
        return
    limit = int(os.environ.get("PEER_SECONDS", "900"))
    try:
        # GdsBench looks for graphs/ and out/ where it runs.
        cwd = os.path.dirname(os.path.abspath(graphs)) if tool == "gds" else None
        found = subprocess.run(line, capture_output=True, text=True, timeout=limit, cwd=cwd).stdout
    except subprocess.TimeoutExpired:
        print(f"{tool} took more than {limit} s", file=sys.stderr)
        found = ""
    for row in re.findall(r"^RES (.*)$", found, re.M):
        gds = re.match(r"gds-\S+ \S+ t=(\d+) rep=\d+ ([\d.]+) ms .*?HWM=(\d+)", row)
        fields = ["gds", workload, *gds.groups(), "nan"] if gds else row.split()
        with open(results, "a") as file:
            file.write(" ".join([graph] + fields) + "\n")
        print(graph, *fields, flush=True)


def run(graphs, results, only):
    java = classpath()
    if not os.path.exists(os.path.join(graphs, "g2u.txt")):
        subprocess.run(["java", "-Xmx6g", "-cp", java, "corridor.engine.bench.WriteGraphs", graphs], check=True)
    for workload, graph, peers, rounds in PLAN:
        if only and workload + "-" + graph not in only:
            continue
        for _ in range(rounds):
            for threads in BOTH:
                short = graph != "g1" or workload in ("triangles", "weighted-paths")
                times = WARM_SHORT.get(workload, WARM[graph]) if short else WARM[graph]
                measure("corridor", workload, graphs, graph, threads, times, java, results)
            for tool, counts in peers.items():
                for threads in counts:
                    measure(tool, workload, graphs, graph, threads, 2 if tool == "gds" else 1, java, results)


def table(results):
    times, peaks, checks = collections.defaultdict(list), {}, {}
    with open(results) as file:
        for line in file:
            graph, tool, workload, threads, milliseconds, peak, check = line.split()
            key = (workload, graph, tool, int(threads))
            times[key].append(float(milliseconds))
            peaks[key] = max(peaks.get(key, 0), int(peak))
            checks[key] = check
    median = {}
    for key, found in times.items():
        # Of tools with a just-in-time compiler the later half counts: they are warm by then.
        warm = found[len(found) // 2:] if key[2] in ("corridor", "gds") else found
        median[key] = statistics.median(warm)
    print("| workload, graph | threads | Corridor | result | others: time (ratio to ours) | 1 → 2 threads |")
    print("| --- | --- | --- | --- | --- | --- |")
    for workload, graph, _, _ in PLAN:
        for threads in BOTH:
            own = (workload, graph, "corridor", threads)
            if own not in median:
                continue
            others = [
                f"{tool} {text(value)} ({value / median[own]:.1f}×)"
                for (w, g, tool, t), value in sorted(median.items(), key=lambda item: item[1])
                if (w, g, t) == (workload, graph, threads) and tool != "corridor"]
            scaling = ""
            if threads == 2 and own[:3] + (1,) in median:
                scaling = f"{median[own[:3] + (1,)] / median[own]:.2f}×"
            print(f"| {workload} {graph} | {threads} | {text(median[own])} | {checks[own]} | {'; '.join(others)} | {scaling} |")


def text(milliseconds):
    return f"{milliseconds / 1000:.2f} s" if milliseconds >= 1000 else f"{milliseconds:.3g} ms"


if __name__ == "__main__":
    if len(sys.argv) >= 4 and sys.argv[1] == "run":
        run(sys.argv[2], sys.argv[3], sys.argv[4:])
    elif len(sys.argv) == 3 and sys.argv[1] == "table":
        table(sys.argv[2])
    elif len(sys.argv) == 3 and sys.argv[1] == "large":
        main = ["java", "-Xmx8g", "-cp", classpath(), "corridor.importer.bench.LargeRun"]
        subprocess.run(main + ["1000000", "10000000", sys.argv[2]], check=True)
    else:
        sys.exit(__doc__)
