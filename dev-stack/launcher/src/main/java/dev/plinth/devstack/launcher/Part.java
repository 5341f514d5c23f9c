package dev.plinth.devstack.launcher;

import dev.plinth.devstack.process.ChildProcess;
import dev.plinth.devstack.process.Probe;
import java.util.List;
import java.util.function.Supplier;

/**
 * One thing that must be up, or done, before the shop is open.
 *
 * @param after names of the parts it waits for
 */
sealed interface Part {

    String name();

    List<String> after();

    /** A child process. */
    record Runs(String name, List<String> after, Supplier<ChildProcess> start, Probe ready) implements Part {}

    /** Work that is done once it returns. */
    record Does(String name, List<String> after, Runnable work) implements Part {}
}
