package dev.plinth.asset.domain;

import java.util.List;

public class UploadIncomplete extends RuntimeException {

    private final List<Integer> missing;

    /** @param missing the numbers of the parts; none for an upload in one piece */
    public UploadIncomplete(List<Integer> missing) {
        super("The upload is not complete");
        this.missing = List.copyOf(missing);
    }

    public List<Integer> missing() {
        return missing;
    }
}
