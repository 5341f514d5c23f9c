package dev.plinth.devstack.models;

import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something the demo shop sells.
 *
 * @param id the slug it is stored under
 * @param body of {@code PUT /api/products/{id}}, but for {@code modelId}, which follows from the upload
 * @param stock pieces on hand by SKU
 * @param model the GLB to upload
 */
public record DemoProduct(String id, ObjectNode body, Map<String, Integer> stock, Path model) {

    public DemoProduct {
        stock = Map.copyOf(stock);
    }
}
