package dev.plinth.asset.domain;

public class UploadIsOver extends RuntimeException {
    public UploadIsOver() {
        super("This version has its file already");
    }
}
