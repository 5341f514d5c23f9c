package dev.plinth.asset.cli;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plinth.asset.pipeline.Outcome;
import org.jspecify.annotations.Nullable;

/** One line from a worker: progress while it works, and at last how the job ended. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Message.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = Message.Working.class, name = "working"),
    @JsonSubTypes.Type(value = Message.Weighed.class, name = "weighed"),
    @JsonSubTypes.Type(value = Message.Finished.class, name = "finished"),
    @JsonSubTypes.Type(value = Message.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Message.Failed.class, name = "failed")
})
public sealed interface Message {

    /** Sent once, when the worker can take its first job. */
    record Ready() implements Message {}

    record Working(String step, int done, int total) implements Message {}

    /** @param decodedBytes what all of it would take unpacked */
    record Weighed(long triangles, long pixels, long decodedBytes) implements Message {}

    record Finished(Outcome.Result result) implements Message {}

    /** The upload is at fault. */
    record Refused(String code, String detail, Outcome.@Nullable Compared compared) implements Message {}

    /** The machine is at fault, a full disk say: the same job may succeed later. */
    record Failed(String detail) implements Message {}

    static Message of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Result result -> new Finished(result);
            case Outcome.Refused refused -> new Refused(refused.code(), refused.detail(), refused.compared());
        };
    }
}
