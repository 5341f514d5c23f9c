package dev.plinth.devstack.test;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system that is one test's alone, so that it may be full. */
public final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 4096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Nothing where this user may not mount: that takes root, and Linux. */
    public static Optional<SmallDisk> mounted(int megabytes) {
        try {
            // Outside of the build's folder, which others have to be able to remove.
            var disk = new SmallDisk(Files.createTempDirectory("plinth-small-disk"));
            boolean mounted =
                    ran("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "plinth", disk.folder.toString());
            if (mounted) {
                Runtime.getRuntime().addShutdownHook(new Thread(disk::close, "unmount"));
            }
            return mounted ? Optional.of(disk) : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Not a block is left. */
    public void fill() {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (true) {
                ballast.write(new byte[BLOCK]);
            }
        } catch (IOException full) {
            // as wanted
        }
    }

    /** There is room again. */
    public void free() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        if (Files.exists(folder)) {
            ran("umount", "-l", folder.toString());
            folder.toFile().delete();
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static boolean ran(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException unknownCommand) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
