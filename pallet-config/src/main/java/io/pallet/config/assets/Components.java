package io.pallet.config.assets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tarjan's strongly connected components, without recursion: what refers to each other in a circle
 * is one component, and what a component refers to comes before it.
 */
final class Components {

  private static final int[] NONE = {};

  private final int[][] edges;
  private final int[] index;
  private final int[] low;
  private final int[] position;
  private final boolean[] onStack;
  private final int[] stack;
  private final int[] path;
  private int stacked;
  private int counter;
  private final List<int[]> found = new ArrayList<>();

  private Components(int[][] edges) {
    this.edges = edges;
    int count = edges.length;
    index = new int[count];
    low = new int[count];
    position = new int[count];
    onStack = new boolean[count];
    stack = new int[count];
    path = new int[count];
  }

  /** The components of a graph; an edge is from a node to one that it needs. */
  static List<int[]> of(int[][] edges) {
    Components components = new Components(edges);
    for (int node = 0; node < edges.length; node++) {
      if (components.index[node] == 0) {
        components.visit(node);
      }
    }
    return components.found;
  }

  /**
   * The components of nodes that have edges, in groups that need only earlier groups.
   *
   * @param edges null for a node that needs nothing and is in no group
   */
  static List<List<int[]>> levels(int[][] edges) {
    int[] levelOf = new int[edges.length];
    Arrays.fill(levelOf, -1);
    List<List<int[]>> levels = new ArrayList<>();
    for (int[] component : of(edges)) {
      if (edges[component[0]] == null) {
        continue;
      }
      int level = 0;
      for (int member : component) {
        for (int target : edges[member]) {
          level = Math.max(level, levelOf[target] + 1);
        }
      }
      for (int member : component) {
        levelOf[member] = level;
      }
      while (levels.size() <= level) {
        levels.add(new ArrayList<>());
      }
      levels.get(level).add(component);
    }
    return levels;
  }

  private void visit(int root) {
    int depth = 0;
    enter(root);
    path[0] = root;
    while (depth >= 0) {
      int node = path[depth];
      if (position[node] < needs(node).length) {
        int next = needs(node)[position[node]++];
        if (index[next] == 0) {
          enter(next);
          path[++depth] = next;
        } else if (onStack[next]) {
          low[node] = Math.min(low[node], index[next]);
        }
      } else {
        leave(node);
        depth--;
        if (depth >= 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[node]);
        }
      }
    }
  }

  private int[] needs(int node) {
    return edges[node] == null ? NONE : edges[node];
  }

  private void enter(int node) {
    counter++;
    index[node] = counter;
    low[node] = counter;
    stack[stacked++] = node;
    onStack[node] = true;
  }

  private void leave(int node) {
    if (low[node] != index[node]) {
      return;
    }
    int from = stacked;
    do {
      from--;
      onStack[stack[from]] = false;
    } while (stack[from] != node);
    found.add(Arrays.copyOfRange(stack, from, stacked));
    stacked = from;
  }
}
