package dev.plinth.asset.web;

import dev.plinth.asset.domain.Originals.Leave;
import dev.plinth.asset.domain.Originals.Part;
import dev.plinth.asset.domain.Originals.UploadPermit;
import dev.plinth.asset.domain.Upload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to upload: in one piece with {@code method}, {@code url} and {@code headers}, or in parts.
 *
 * @param partBytes the size of every part but the last; absent for one piece
 */
record UploadView(
        @Nullable String method,
        @Nullable String url,
        Map<String, String> headers,
        @Nullable Long partBytes,
        List<PartView> parts,
        Instant expiresAt) {

    /** @param arrived whether it is there; only what is not has an address to send it to */
    record PartView(
            int number,
            long bytes,
            boolean arrived,
            @Nullable String method,
            @Nullable String url,
            Map<String, String> headers) {

        static PartView of(Part part) {
            Leave leave = part.leave().orElse(null);
            return leave == null
                    ? new PartView(part.number(), part.bytes(), true, null, null, Map.of())
                    : new PartView(
                            part.number(),
                            part.bytes(),
                            false,
                            leave.method(),
                            leave.url().toString(),
                            leave.headers());
        }
    }

    static UploadView of(UploadPermit permit) {
        return switch (permit) {
            case UploadPermit.InOnePiece(Leave leave, Instant expiresAt) ->
                new UploadView(leave.method(), leave.url().toString(), leave.headers(), null, List.of(), expiresAt);
            case UploadPermit.InParts(List<Part> parts, Instant expiresAt) ->
                new UploadView(
                        null,
                        null,
                        Map.of(),
                        Upload.PART,
                        parts.stream().map(PartView::of).toList(),
                        expiresAt);
        };
    }
}
