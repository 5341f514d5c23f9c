package dev.plinth.devstack.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarGzTest {

    @TempDir
    Path parent;

    private Path folder() {
        return parent.resolve("models");
    }

    @Test
    void takesOnlyTheWantedFiles() throws IOException {
        TarGz.extract(archiveOf("package/a.glb", "package/b.js"), folder(), Set.of("package/a.glb"));
        assertThat(folder().resolve("package/a.glb")).hasContent("package/a.glb");
        assertThat(folder().resolve("package/b.js")).doesNotExist();
    }

    @Test
    void refusesANameThatLeadsOutOfTheFolder() throws IOException {
        String outside = "package/../../outside.glb";
        assertThatThrownBy(() -> TarGz.extract(archiveOf(outside), folder(), Set.of(outside)))
                .isInstanceOf(IOException.class);
        assertThat(parent.resolve("outside.glb")).doesNotExist();
    }

    @Test
    void refusesAnAbsoluteName() {
        String absolute = parent.resolve("outside.glb").toString();
        assertThatThrownBy(() -> TarGz.extract(archiveOf(absolute), folder(), Set.of(absolute)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesALinkInPlaceOfAFile() {
        assertThatThrownBy(() -> TarGz.extract(archiveWithALink("package/a.glb"), folder(), Set.of("package/a.glb")))
                .isInstanceOf(IOException.class);
    }

    private static InputStream archiveOf(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
            for (String name : names) {
                byte[] content = name.getBytes(StandardCharsets.UTF_8);
                var entry = new TarArchiveEntry(name, true);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static InputStream archiveWithALink(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
            var entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            entry.setLinkName("/etc/hostname");
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
