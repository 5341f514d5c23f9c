package dev.plinth.platform;

import java.time.Duration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;

/**
 * How long AWS may take to answer. Its SDK alone would wait for minutes.
 *
 * @param attempt for one call
 * @param call with all its repetitions
 */
public record Deadlines(Duration attempt, Duration call) {

    public ClientOverrideConfiguration on(ClientOverrideConfiguration known) {
        return known.copy(copy -> copy.apiCallAttemptTimeout(attempt).apiCallTimeout(call));
    }
}
