package dev.plinth.asset.gltf;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The nodes must be trees: at most one parent each, no cycle, not too deep. */
final class NodeCheck {

    private static final int NONE = -1;

    private final List<ObjectNode> nodes;
    private final Limits limits;
    private final int[] parents;

    NodeCheck(ObjectNode json, Limits limits) {
        this.nodes = Tree.objects(json, "nodes");
        this.limits = limits;
        this.parents = new int[nodes.size()];
    }

    void run() {
        Arrays.fill(parents, NONE);
        for (int node = 0; node < nodes.size(); node++) {
            for (JsonNode child : Tree.array(nodes.get(node), "children")) {
                adopt(child.asInt(), node);
            }
        }
        for (int node = 0; node < nodes.size(); node++) {
            climb(node);
        }
    }

    private void adopt(int child, int parent) {
        if (parents[child] != NONE || child == parent) {
            throw new GltfRefused("node-cycle", "Node %d hangs below two others, or below itself.", child);
        }
        parents[child] = parent;
    }

    /** With one parent each, a cycle is a climb that never ends: the cap on depth finds both. */
    private void climb(int node) {
        int at = node;
        for (int steps = 0; at != NONE; steps++) {
            if (steps > limits.nodeDepth()) {
                throw new GltfRefused(
                        "node-cycle", "The nodes form a circle or nest deeper than %d.", limits.nodeDepth());
            }
            at = parents[at];
        }
    }
}
