package dev.plinth.devstack.edge.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** An object ready to be read, even if the cache forgets it meanwhile. */
public record OpenObject(ObjectMetadata metadata, FileChannel content, boolean wasCached) implements AutoCloseable {

    /** Copies {@code count} bytes from {@code position} on. */
    public void copyTo(OutputStream out, long position, long count) throws IOException {
        var target = Channels.newChannel(out);
        long copied = 0;
        while (copied < count) {
            copied += content.transferTo(position + copied, count - copied, target);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
