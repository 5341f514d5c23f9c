package dev.plinth.asset.domain;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** Addresses of what the store holds, for those who may see it. */
public interface SignedUrls {

    /** An address that is open to everybody. */
    URI open(String key);

    /** What is signed now. */
    Slice slice();

    /**
     * Leave to see everything below a folder, whatever its name.
     *
     * @param folder ends with a slash
     */
    FolderLeave folder(String folder);

    /** Addresses that all open until the same moment. */
    interface Slice {

        URI signed(String key);

        Instant until();

        /** From when on a reader who asks again gets addresses that hold longer. */
        Instant renewableFrom();

        /** The same text means the same addresses. */
        String name();
    }

    /** Addresses that open for whoever brings the cookies. */
    interface FolderLeave extends Slice {

        /** Below this path of the distribution they count. */
        String path();

        /** By name. */
        Map<String, String> cookies();
    }
}
