package dev.plinth.asset.worker;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The folder for all that this process and its workers put on the disk for a while. It goes when the process ends; what a
 * killed one left goes when the next one starts. A lock beside each folder tells which of them live: it is taken before
 * its file has the name that others look for, and before the folder is made; the system lets go of it however a process
 * ends.
 */
@Component
class ScratchFolder {

    private static final Logger log = LoggerFactory.getLogger(ScratchFolder.class);
    private static final String PREFIX = "plinth-models-";
    private static final String LOCK = ".lock";
    /** To open and close the lock of another folder of the same process would let go of it (POSIX). */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final FileChannel lock;
    private final Path lockFile;
    private final Path folder;

    @Autowired
    ScratchFolder() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param base where the folders of all these processes lie */
    ScratchFolder(Path base) {
        try {
            tidy(base);
            String name = PREFIX + UUID.randomUUID();
            lockFile = base.resolve(name + LOCK);
            OWN.add(lockFile);
            Path unseen = base.resolve(name + ".new");
            lock = FileChannel.open(unseen, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            Files.move(unseen, lockFile);
            folder = Files.createDirectory(base.resolve(name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Path folder() {
        return folder;
    }

    @PreDestroy
    void close() {
        remove(folder);
        try {
            lock.close();
            Files.deleteIfExists(lockFile);
            OWN.remove(lockFile);
        } catch (IOException left) {
            log.warn("{} is left for the next start: {}", lockFile, left.toString());
        }
    }

    private static void tidy(Path base) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(base, PREFIX + "*" + LOCK)) {
            for (Path each : locks) {
                if (!OWN.contains(each)) {
                    removeIfDead(each);
                }
            }
        }
    }

    private static void removeIfDead(Path lockFile) {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                @Nullable FileLock free = channel.tryLock()) {
            if (free != null) {
                String name = lockFile.getFileName().toString();
                remove(lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length())));
                Files.deleteIfExists(lockFile);
            }
        } catch (IOException elsewhere) {
            log.warn("{} is left: {}", lockFile, elsewhere.toString());
        }
    }

    /** With all that is in it, as far as that can be done. */
    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException left) {
            log.warn("Something of {} is left: {}", folder, left.toString());
        }
    }
}
