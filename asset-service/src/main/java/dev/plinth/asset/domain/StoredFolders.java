package dev.plinth.asset.domain;

/** Everything that the store holds below a path. */
public interface StoredFolders {

    /** Removes all of it; what is not there needs no removing. */
    void remove(String folder);
}
