package dev.plinth.devstack.payments.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
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
            journal.replay(Files.readAllBytes(path), reader);
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

    private void replay(byte[] content, Consumer<String> reader) throws IOException {
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                reader.accept(new String(content, start, i - start, UTF_8));
                start = i + 1;
            }
        }
        file.truncate(start);
        written = start;
        synced = start;
    }
}
