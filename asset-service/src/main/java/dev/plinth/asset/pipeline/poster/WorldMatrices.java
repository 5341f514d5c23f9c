package dev.plinth.asset.pipeline.poster;

import static dev.plinth.asset.gltf.Tree.objects;

import dev.plinth.asset.gltf.Tree;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Where each node stands. */
final class WorldMatrices {

    private final Matrix[] world;

    WorldMatrices(ObjectNode json) {
        List<ObjectNode> nodes = objects(json, "nodes");
        world = new Matrix[nodes.size()];
        int[] parents = new int[nodes.size()];
        Arrays.fill(parents, -1);
        for (int i = 0; i < nodes.size(); i++) {
            for (var child : Tree.array(nodes.get(i), "children")) {
                parents[child.asInt()] = i;
            }
        }
        for (int i = 0; i < nodes.size(); i++) {
            resolve(i, nodes, parents);
        }
    }

    private Matrix resolve(int node, List<ObjectNode> nodes, int[] parents) {
        if (world[node] == null) {
            Matrix local = Matrix.ofNode(nodes.get(node));
            world[node] = parents[node] < 0
                    ? local
                    : resolve(parents[node], nodes, parents).times(local);
        }
        return world[node];
    }

    Matrix of(int node) {
        return world[node];
    }
}
