package dev.plinth.asset.web;

import dev.plinth.asset.application.StartVersion;

/** A version that waits for its upload, and how to upload it. */
record StartedView(int version, String state, UploadView upload) {

    static StartedView of(StartVersion.Started started) {
        return new StartedView(started.version().number(), "AWAITING_UPLOAD", UploadView.of(started.permit()));
    }
}
