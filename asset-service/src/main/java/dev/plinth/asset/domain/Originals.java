package dev.plinth.asset.domain;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** What merchants sent, as they sent it. */
public interface Originals {

    /** Leave for exactly this upload, for a while. */
    UploadPermit permit(ModelVersion version);

    /** Copies the original into the file. */
    void fetch(ModelVersion version, Path into);

    /** @param headers that must go with the upload, as they are */
    record UploadPermit(String method, URI url, Map<String, String> headers, Instant expiresAt) {}
}
