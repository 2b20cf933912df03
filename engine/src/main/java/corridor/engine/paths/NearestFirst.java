package corridor.engine.paths;

/** Nodes waiting to be visited, nearest first: a heap with four children a place. */
public final class NearestFirst implements Frontier {
  private final double[] distance;
  private final int[] heap;
  private final int[] place;
  private int size;

  /** Ordered by {@code distance}, which the caller changes before telling. */
  public NearestFirst(double[] distance) {
    this.distance = distance;
    this.heap = new int[distance.length];
    this.place = new int[distance.length];
  }

  @Override
  public boolean isEmpty() {
    return size == 0;
  }

  @Override
  public void add(int node) {
    rise(node, size++);
  }

  @Override
  public void moveUp(int node) {
    rise(node, place[node]);
  }

  @Override
  public int remove() {
    int nearest = heap[0];
    int last = heap[--size];
    if (size > 0) {
      sink(last);
    }
    return nearest;
  }

  private void rise(int node, int start) {
    double key = distance[node];
    int at = start;
    while (at > 0) {
      int parent = (at - 1) >> 2;
      if (distance[heap[parent]] <= key) {
        break;
      }
      put(heap[parent], at);
      at = parent;
    }
    put(node, at);
  }

  private void sink(int node) {
    double key = distance[node];
    int at = 0;
    while (true) {
      int first = 4 * at + 1;
      if (first >= size) {
        break;
      }
      int least = first;
      int end = Math.min(first + 4, size);
      for (int child = first + 1; child < end; child++) {
        if (distance[heap[child]] < distance[heap[least]]) {
          least = child;
        }
      }
      if (distance[heap[least]] >= key) {
        break;
      }
      put(heap[least], at);
      at = least;
    }
    put(node, at);
  }

  private void put(int node, int at) {
    heap[at] = node;
    place[node] = at;
  }
}
