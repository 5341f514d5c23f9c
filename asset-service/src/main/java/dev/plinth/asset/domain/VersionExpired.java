package dev.plinth.asset.domain;

/** Nobody has used the version for so long that its files were removed. */
public class VersionExpired extends RuntimeException {

    public VersionExpired(int version) {
        super("Version " + version + " was unused for too long, and its files are gone; upload it again");
    }
}
