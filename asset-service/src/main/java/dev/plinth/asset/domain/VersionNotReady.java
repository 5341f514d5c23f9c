package dev.plinth.asset.domain;

/** Only what came through the pipeline whole can be published. */
public class VersionNotReady extends RuntimeException {
    public VersionNotReady(int version) {
        super("Version " + version + " is not ready to be published");
    }
}
