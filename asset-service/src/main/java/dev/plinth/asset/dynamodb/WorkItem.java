package dev.plinth.asset.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.Work;
import dev.plinth.platform.dynamodb.Item;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The job's part of a version's item, and the note that says that a version is not finished. */
final class WorkItem {

    static final AttributeValue UNFINISHED = fromS("UNFINISHED");

    private WorkItem() {}

    static Map<String, AttributeValue> note(ModelId model, int number) {
        return Map.of("pk", UNFINISHED, "sk", fromS(model + "#" + number));
    }

    static ModelId modelOf(Item note) {
        return ModelId.of(note.text("sk").substring(0, note.text("sk").indexOf('#')));
    }

    static int numberOf(Item note) {
        return Integer.parseInt(note.text("sk").substring(note.text("sk").indexOf('#') + 1));
    }

    static void write(Work work, Map<String, AttributeValue> item) {
        item.put("attempts", fromN(Integer.toString(work.attempts())));
        item.put("told", fromN(Integer.toString(work.told())));
        item.put("created", fromS(work.created().toString()));
        item.put("heldUntil", fromS(work.heldUntil().toString()));
        work.began().ifPresent(time -> item.put("began", fromS(time.toString())));
        work.ended().ifPresent(time -> item.put("ended", fromS(time.toString())));
        work.batchJob().ifPresent(job -> item.put("batchJob", fromS(job)));
    }

    static Work read(Item item) {
        int attempts = (int) item.number("attempts", 0);
        return new Work(
                attempts,
                (int) item.number("told", Math.max(0, attempts - 1)), // a replica from before it was kept writes none
                item.maybeText("created").map(Instant::parse).orElse(Instant.EPOCH),
                item.maybeText("began").map(Instant::parse),
                item.maybeText("ended").map(Instant::parse),
                item.maybeText("heldUntil").map(Instant::parse).orElse(Instant.EPOCH),
                item.maybeText("batchJob"));
    }
}
