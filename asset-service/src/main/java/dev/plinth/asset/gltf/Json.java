package dev.plinth.asset.gltf;

import java.nio.ByteBuffer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON of unknown origin: no deep nesting, no endless numbers. */
final class Json {

    private static final int MAX_DEPTH = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(64)
                            .build())
                    .build())
            .build();

    private Json() {}

    static ObjectNode read(ByteBuffer chunk) {
        byte[] bytes = new byte[chunk.remaining()];
        chunk.duplicate().get(bytes);
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode root) {
                return root;
            }
            throw new GltfRefused("bad-json", "The file's JSON is not an object.");
        } catch (JacksonException unreadable) {
            throw new GltfRefused("bad-json", "The file's JSON cannot be read: %s", unreadable.getOriginalMessage());
        }
    }

    static byte[] write(ObjectNode json) {
        return MAPPER.writeValueAsBytes(json);
    }
}
