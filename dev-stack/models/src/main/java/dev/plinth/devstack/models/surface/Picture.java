package dev.plinth.devstack.models.surface;

import java.nio.ByteBuffer;

/** An encoded image. */
public record Picture(String mediaType, ByteBuffer bytes) {

    public Picture {
        bytes = bytes.asReadOnlyBuffer();
    }
}
