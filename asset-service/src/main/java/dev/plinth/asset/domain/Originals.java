package dev.plinth.asset.domain;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What merchants sent, as they sent it. */
public interface Originals {

    /** Leave for exactly this upload, for a while; of an upload in parts, for those that are not there yet. */
    UploadPermit permit(ModelVersion version);

    /** Puts together what came in parts, and looks at what is there. */
    Arrival arrival(ModelVersion version);

    /** Copies the original into the file. */
    void fetch(ModelVersion version, Path into);

    /** Forgets the original, and whatever parts of it have arrived. */
    void remove(ModelVersion version);

    /** @param headers that must go with the bytes, as they are */
    record Leave(String method, URI url, Map<String, String> headers) {}

    /** @param leave absent for a part that is there */
    record Part(int number, long bytes, Optional<Leave> leave) {}

    sealed interface UploadPermit {
        Instant expiresAt();

        record InOnePiece(Leave leave, Instant expiresAt) implements UploadPermit {}

        record InParts(List<Part> parts, Instant expiresAt) implements UploadPermit {
            public InParts {
                parts = List.copyOf(parts);
            }
        }
    }

    sealed interface Arrival {
        /** Size and checksum are those that were announced. */
        record Whole() implements Arrival {}

        /** @param parts their numbers; empty where the only piece is missing */
        record Missing(List<Integer> parts) implements Arrival {
            public Missing {
                parts = List.copyOf(parts);
            }
        }

        record Different() implements Arrival {}
    }
}
