package dev.plinth.asset.domain;

import java.util.List;

/** Copies of what the store holds, near to those who read it. */
public interface EdgeCaches {

    /**
     * Returns once the copies are being dropped. Copies in browsers stay.
     *
     * @param folders each ends with a slash
     */
    void forget(List<String> folders);
}
