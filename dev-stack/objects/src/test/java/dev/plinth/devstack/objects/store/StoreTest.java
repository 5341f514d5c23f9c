package dev.plinth.devstack.objects.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class StoreTest {

    private final String temporaryFolder = System.getProperty("java.io.tmpdir");

    @TempDir
    private Path data;

    @AfterEach
    void restoreTemporaryFolder() {
        System.setProperty("java.io.tmpdir", temporaryFolder);
    }

    @Test
    void forgetsAVersionWhoseWriteWasCutShort() throws IOException {
        var store = Store.in(data);
        var versions = anObject(store, List.of("v1", "v2"), "v1");

        store.recover();

        assertThat(JsonMapper.shared().readValue(versions, Map.class))
                .containsEntry("id", "42")
                .containsEntry("versions", List.of("v1"));
    }

    @Test
    void keepsEveryVersionThatWasFinished() throws IOException {
        var store = Store.in(data);
        var versions = anObject(store, List.of("v1", "v2"), "v1", "v2");
        String before = Files.readString(versions);

        store.recover();

        assertThat(versions).hasContent(before);
    }

    @Test
    void forgetsHalfUploads() throws IOException {
        var store = Store.in(data);
        Files.createDirectories(store.uploads());
        Files.writeString(store.uploads().resolve("half"), "half");

        store.recover();

        assertThat(store.uploads()).isEmptyDirectory();
    }

    @Test
    void aWriteThatFailsLeavesTheOldFile() throws IOException {
        var json = new AtomicJsonMapper(JsonMapper.builder());
        var file = data.resolve("bucket.json");
        json.writeValue(file.toFile(), Map.of("key", "old"));

        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> json.writeValue(file.toFile(), List.of("new", new Unwritable())));

        assertThat(file).hasContent("{\"key\":\"old\"}");
    }

    private static Path anObject(Store store, List<String> listed, String... finished) throws IOException {
        Path object = Files.createDirectories(store.root().resolve("bucket").resolve("42"));
        for (String version : finished) {
            Files.writeString(object.resolve(version + "-objectMetadata.json"), "{}");
        }
        var versions = object.resolve("versions.json");
        JsonMapper.shared().writeValue(versions, Map.of("id", "42", "versions", listed));
        return versions;
    }

    record Unwritable() {
        public String getValue() {
            throw new IllegalStateException("on purpose");
        }
    }
}
