package dev.plinth.asset.events;

import dev.plinth.asset.application.ProcessUpload;
import dev.plinth.asset.domain.ModelId;
import io.awspring.cloud.sqs.annotation.SqsListener;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hears of finished uploads: S3's "Object Created" as EventBridge delivers it. */
@Component
class UploadListener {

    private static final Logger log = LoggerFactory.getLogger(UploadListener.class);
    private static final Pattern ORIGINAL =
            Pattern.compile("uploads/([0-9a-f-]{36})/([1-9][0-9]{0,5})/original\\.[a-z]+");

    private final ProcessUpload processUpload;

    UploadListener(ProcessUpload processUpload) {
        this.processUpload = processUpload;
    }

    @SqsListener(
            value = "${plinth.messaging.queue}",
            maxConcurrentMessages = "${plinth.pipeline.workers}",
            maxMessagesPerPoll = "1")
    void on(ObjectCreated event) {
        Matcher key = ORIGINAL.matcher(event.detail().object().key());
        if (key.matches()) {
            processUpload.process(ModelId.of(key.group(1)), Integer.parseInt(key.group(2)));
        } else {
            log.warn("Not an upload of ours: {}", event.detail().object().key());
        }
    }

    record ObjectCreated(Detail detail) {}

    record Detail(StoredObject object) {}

    record StoredObject(String key) {}
}
