package dev.plinth.asset.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The jobs that come in, read ahead. Their end means that the owner is gone: a worker that waits for a job ends as always,
 * one in the midst of a job is ended at once, since nobody hears its answer and it may never come to one.
 */
final class Leash implements Worker.Jobs {

    private final Deque<String> lines = new ArrayDeque<>();
    private final Runnable cut;
    private boolean busy;
    private boolean ended;

    private Leash(Runnable cut) {
        this.cut = cut;
    }

    /** @param cut what ends a worker in the midst of a job */
    static Leash on(BufferedReader jobs, Runnable cut) {
        var leash = new Leash(cut);
        Thread.ofPlatform().daemon().name("leash").start(() -> leash.follow(jobs));
        return leash;
    }

    @Override
    public synchronized @Nullable String next() throws InterruptedException {
        busy = false;
        while (lines.isEmpty() && !ended) {
            wait();
        }
        busy = !ended;
        return ended ? null : lines.poll();
    }

    private void follow(BufferedReader jobs) {
        try {
            for (String line = jobs.readLine(); line != null; line = jobs.readLine()) {
                came(line);
            }
        } catch (IOException broken) {
            // As good as an end.
        }
        end();
    }

    private synchronized void came(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
        if (busy) {
            cut.run();
        }
    }
}
