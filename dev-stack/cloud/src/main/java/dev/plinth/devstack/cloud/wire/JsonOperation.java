package dev.plinth.devstack.cloud.wire;

import tools.jackson.databind.JsonNode;

/** An operation of a service that speaks AWS JSON 1.1. What it returns becomes the answer's JSON. */
@FunctionalInterface
public interface JsonOperation {

    Object apply(JsonNode request);
}
