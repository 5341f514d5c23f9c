package dev.plinth.devstack.cloud.secrets;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** One value that a secret has or had, under the stages that name it. */
record SecretVersion(String id, SecretValue value, Set<String> stages, Instant created) {

    static final String CURRENT = "AWSCURRENT";
    private static final String PREVIOUS = "AWSPREVIOUS";

    SecretVersion {
        stages = Set.copyOf(stages);
    }

    /** Gives up the stages that a new version takes; what was current becomes the one previous version. */
    SecretVersion stepBackFor(SecretVersion added) {
        var kept = new TreeSet<>(stages);
        kept.removeAll(added.stages);
        if (added.stages.contains(CURRENT)) {
            kept.remove(PREVIOUS);
            if (stages.contains(CURRENT)) {
                kept.add(PREVIOUS);
            }
        }
        return new SecretVersion(id, value, kept, created);
    }
}
