"""What the peers share: reading an edge list, timing, and the line that compare.py reads."""
import sys
import time

import numpy as np


def arguments():
    """Workload, edge list, threads, repetitions."""
    return sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])


def edges(path):
    return np.fromfile(path, dtype=np.int64, sep=" ").reshape(-1, 3)


def peak_megabytes():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmHWM"):
                return int(line.split()[1]) // 1024
    return -1


def repeat(tool, workload, threads, repetitions, kernel):
    """Runs the kernel, which returns a number that every right program gets."""
    for _ in range(repetitions):
        start = time.perf_counter()
        check = kernel()
        milliseconds = (time.perf_counter() - start) * 1e3
        print(f"RES {tool} {workload} {threads} {milliseconds:.2f} {peak_megabytes()} {check:.9g}", flush=True)
