package dev.plinth.asset.application;

import dev.plinth.asset.domain.Work;
import java.time.Duration;

/**
 * How long the shop waits for a piece of work.
 *
 * @param unheardOf after that nobody is at work on a version any more, and another may begin it
 * @param tries how often, and how much later each time
 * @param unsent after that an announced upload is not waited for
 * @param restorable how long a deleted model can be taken back
 */
public record Patience(Duration unheardOf, Tries tries, Duration unsent, Duration restorable) {

    /**
     * An outage costs tries, which are hours apart at last; what kills whoever begins it has fewer.
     *
     * @param attempts how often a version is begun before it is given up
     * @param deaths how many may die over it in a row
     * @param first how long the first fault puts it off; each puts it off twice as long as the one before
     * @param longest the longest of these waits
     */
    public record Tries(int attempts, int deaths, Duration first, Duration longest) {

        boolean areUsedUp(Work work) {
            return work.attempts() >= attempts || work.untold() >= deaths;
        }

        /** @param attempt the one that failed, from 1 */
        Duration waitAfter(int attempt) {
            Duration wait = first;
            for (int i = 1; i < attempt && wait.compareTo(longest) < 0; i++) {
                wait = wait.multipliedBy(2);
            }
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }
}
