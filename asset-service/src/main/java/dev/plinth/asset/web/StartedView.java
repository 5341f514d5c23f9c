package dev.plinth.asset.web;

import dev.plinth.asset.application.StartVersion;
import java.time.Instant;
import java.util.Map;

/** A version that waits for its upload, and how to upload it. */
record StartedView(int version, String state, UploadView upload) {

    record UploadView(String method, String url, Map<String, String> headers, Instant expiresAt) {}

    static StartedView of(StartVersion.Started started) {
        var permit = started.permit();
        return new StartedView(
                started.version().number(),
                "AWAITING_UPLOAD",
                new UploadView(permit.method(), permit.url().toString(), permit.headers(), permit.expiresAt()));
    }
}
