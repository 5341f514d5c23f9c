package dev.plinth.asset.pipeline.mesh;

import java.util.List;

/** Things that must be treated alike because they share something (disjoint sets). */
final class Groups {

    private final int[] parents;

    Groups(int size) {
        parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    int of(int member) {
        int root = member;
        while (parents[root] != root) {
            root = parents[root];
        }
        parents[member] = root;
        return root;
    }

    void join(List<Integer> members) {
        for (int i = 1; i < members.size(); i++) {
            parents[of(members.get(i))] = of(members.getFirst());
        }
    }
}
