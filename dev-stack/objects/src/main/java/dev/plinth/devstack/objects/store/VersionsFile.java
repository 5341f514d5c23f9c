package dev.plinth.devstack.objects.store;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * S3Mock's list of an object's versions, oldest first. A version is listed before its data and its metadata are written,
 * so the last one may be listed and not be there: it would hide every version before it.
 */
record VersionsFile(Path path) {

    private static final JsonMapper JSON = new AtomicJsonMapper(JsonMapper.builder());

    static boolean isOne(Path path) {
        return path.endsWith("versions.json");
    }

    void dropUnfinished() {
        var content = JSON.readTree(path);
        var versions = (ArrayNode) content.get("versions");
        int listed = versions.size();
        versions.removeIf(version -> !isFinished(version.stringValue()));
        if (versions.size() < listed) {
            JSON.writeValue(path.toFile(), content);
        }
    }

    private boolean isFinished(String version) {
        return Files.exists(path.resolveSibling(version + "-objectMetadata.json"));
    }
}
