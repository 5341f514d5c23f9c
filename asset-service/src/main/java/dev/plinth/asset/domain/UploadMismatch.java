package dev.plinth.asset.domain;

public class UploadMismatch extends RuntimeException {
    public UploadMismatch() {
        super("Size or checksum differ from what was announced");
    }
}
