package dev.plinth.asset.cloudfront;

import dev.plinth.asset.domain.EdgeCaches;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.TooManyInvalidationsInProgressException;

/** Takes what is gone out of CloudFront's caches: few calls, each with as many folders as CloudFront takes at a time. */
class Invalidations implements EdgeCaches {

    /** CloudFront lets so many paths with a wildcard be in progress; a folder is one, however much lies in it. */
    static final int MOST_IN_A_CALL = 15;

    private static final int MOST_ATTEMPTS = 45;

    private final CloudFrontClient cloudFront;
    private final String distribution;
    private final InvalidationCount count;
    private final Duration pause;

    /** @param pause while CloudFront is busy with as many as it takes */
    Invalidations(CloudFrontClient cloudFront, String distribution, InvalidationCount count, Duration pause) {
        this.cloudFront = cloudFront;
        this.distribution = distribution;
        this.count = count;
        this.pause = pause;
    }

    @Override
    public void forget(List<String> folders) {
        for (int i = 0; i < folders.size(); i += MOST_IN_A_CALL) {
            invalidate(folders.subList(i, Math.min(i + MOST_IN_A_CALL, folders.size())));
        }
    }

    private void invalidate(List<String> folders) {
        List<String> paths = folders.stream().map(folder -> "/" + folder + "*").toList();
        for (int attempt = 1; !isTaken(paths, attempt); attempt++) {
            LockSupport.parkNanos(pause.toNanos());
        }
        count.add(paths.size());
    }

    /** Those before are done within minutes; until then no more are taken. */
    private boolean isTaken(List<String> paths, int attempt) {
        try {
            create(paths);
            return true;
        } catch (TooManyInvalidationsInProgressException busy) {
            if (attempt == MOST_ATTEMPTS) {
                throw busy;
            }
            return false;
        }
    }

    private void create(List<String> paths) {
        cloudFront.createInvalidation(create -> create.distributionId(distribution)
                .invalidationBatch(
                        batch -> batch.callerReference(UUID.randomUUID().toString())
                                .paths(all -> all.items(paths).quantity(paths.size()))));
    }
}
