package dev.plinth.devstack.payments.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A file of lines that only grows. A line is written whole or not at all: one that a crash cut short is dropped at the
 * next start, since nobody was told of it.
 */
final class Journal implements AutoCloseable {

    private final FileChannel file;
    private final ReentrantLock syncing = new ReentrantLock();
    private volatile long written;
    private volatile long synced;

    private Journal(FileChannel file) {
        this.file = file;
    }

    /** Opens the file, hands every line in it to {@code reader}, and holds a lock on it until it is closed. */
    static Journal open(Path path, Consumer<String> reader) {
        try {
            var journal = new Journal(ExclusiveFile.open(path));
            journal.replay(reader);
            return journal;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes a line. Callers take turns; {@link #sync} makes it durable. */
    void append(String line) {
        try {
            var bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
            long end = written;
            while (bytes.hasRemaining()) {
                end += file.write(bytes, end);
            }
            written = end;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Returns when everything written so far is on disk. Those who wait meanwhile are served by the next one's sync. */
    void sync() {
        long mine = written;
        if (synced >= mine) {
            return;
        }
        syncing.lock();
        try {
            if (synced < mine) {
                long upTo = written;
                file.force(false);
                synced = upTo;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            syncing.unlock();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    // Through the open channel: closing a second one would give the lock away.
    private void replay(Consumer<String> reader) throws IOException {
        var content = new BufferedInputStream(Channels.newInputStream(file));
        var line = new ByteArrayOutputStream();
        long end = 0;
        for (int next = content.read(); next >= 0; next = content.read()) {
            if (next == '\n') {
                reader.accept(line.toString(UTF_8));
                end += line.size() + 1;
                line.reset();
            } else {
                line.write(next);
            }
        }
        file.truncate(end);
        written = end;
        synced = end;
    }
}
