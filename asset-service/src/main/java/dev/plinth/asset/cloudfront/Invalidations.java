package dev.plinth.asset.cloudfront;

import dev.plinth.asset.domain.EdgeCaches;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

/** Takes what is gone out of CloudFront's caches: few calls, each with as many folders as CloudFront takes at a time. */
class Invalidations implements EdgeCaches {

    /** CloudFront lets so many paths with a wildcard be in progress; a folder is one, however much lies in it. */
    static final int MOST_IN_A_CALL = 15;

    private final CloudFrontClient cloudFront;
    private final String distribution;
    private final InvalidationCount count;

    Invalidations(CloudFrontClient cloudFront, String distribution, InvalidationCount count) {
        this.cloudFront = cloudFront;
        this.distribution = distribution;
        this.count = count;
    }

    @Override
    public void forget(List<String> folders) {
        for (int i = 0; i < folders.size(); i += MOST_IN_A_CALL) {
            invalidate(folders.subList(i, Math.min(i + MOST_IN_A_CALL, folders.size())));
        }
    }

    private void invalidate(List<String> folders) {
        List<String> paths = folders.stream().map(folder -> "/" + folder + "*").toList();
        cloudFront.createInvalidation(create -> create.distributionId(distribution)
                .invalidationBatch(
                        batch -> batch.callerReference(UUID.randomUUID().toString())
                                .paths(all -> all.items(paths).quantity(paths.size()))));
        count.add(paths.size());
    }
}
