package dev.plinth.devstack.test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Many who do something at the same time. */
public final class Crowd {

    /** What happens while the others ask. */
    @FunctionalInterface
    public interface Event {
        void happen() throws Exception;
    }

    private Crowd() {}

    /** What each came to, in the order of the deeds; nobody begins before all are here. */
    public static <T> List<T> atOnce(Collection<? extends Callable<T>> deeds) throws InterruptedException {
        var start = new CyclicBarrier(deeds.size());
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = deeds.stream()
                    .map(deed -> crowd.submit(() -> {
                        start.await();
                        return deed.call();
                    }))
                    .toList();
            return results(all);
        }
    }

    public static <T> List<T> atOnce(int many, Callable<T> deed) throws InterruptedException {
        return atOnce(Collections.nCopies(many, deed));
    }

    /** All answers of a crowd in which everybody asks again and again until the event is over, and once at least. */
    public static <T> List<T> asking(int many, Callable<T> question, Event meanwhile) throws Exception {
        var open = new AtomicBoolean(true);
        Callable<List<T>> someone = () -> {
            var answers = new ArrayList<T>();
            do {
                answers.add(question.call());
            } while (open.get());
            return answers;
        };
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = Collections.nCopies(many, someone).stream()
                    .map(crowd::submit)
                    .toList();
            try {
                meanwhile.happen();
            } finally {
                open.set(false);
            }
            return results(all).stream().flatMap(List::stream).toList();
        }
    }

    private static <T> List<T> results(List<Future<T>> all) throws InterruptedException {
        var results = new ArrayList<T>();
        for (Future<T> each : all) {
            try {
                results.add(each.get());
            } catch (ExecutionException failed) {
                throw new AssertionError("one of the crowd failed", failed.getCause());
            }
        }
        return results;
    }
}
