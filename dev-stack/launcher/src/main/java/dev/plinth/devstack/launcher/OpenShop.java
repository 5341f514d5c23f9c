package dev.plinth.devstack.launcher;

import dev.plinth.devstack.launcher.shop.Merchant;
import dev.plinth.devstack.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A whole shop, empty and of its own, for a program that measures or breaks it. */
public final class OpenShop implements AutoCloseable {

    private final Home home;
    private final ShopPorts ports;
    private final Supervisor supervisor;
    private final Topology topology;

    private OpenShop(Home home, ShopPorts ports, Supervisor supervisor, Topology topology) {
        this.home = home;
        this.ports = ports;
        this.supervisor = supervisor;
        this.topology = topology;
    }

    /**
     * Starts it beside the person's own, whose data it never sees; from now on whatever ends is started again.
     *
     * @param name of its folder
     * @param port where its door is
     */
    public static OpenShop start(Path checkout, String name, int port, Edges edges, Progress progress) {
        var home = Home.of(checkout, Launcher.setting("PLINTH_DATA", ".plinth")).beside(name);
        var ports = new ShopPorts(port);
        new EarlierRun(home).takeOver();
        Preconditions.check(ports);
        home.emptyData();
        home.emptyLogs();
        var supervisor = new Supervisor(progress);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "stop-everything"));
        var topology = new Topology(home, ports, new Secrets(home.data("secrets")), edges);
        supervisor.start(topology.parts());
        supervisor.revive();
        return new OpenShop(home, ports, supervisor, topology);
    }

    /** From now on a service starts as it does from its image, which has an AOT cache. */
    public void startFromAotCaches(Progress progress) {
        new AotTraining(home, progress).now(topology.programs());
    }

    /** Where its door is. */
    public int port() {
        return ports.shop();
    }

    /** Where its door is, as a browser writes it. */
    public String url() {
        return ports.shopUrl();
    }

    /** Where a process behind the door really listens, by the word that {@link Edges} have for it. */
    public int port(String callee) {
        return ports.of(ShopPorts.Process.valueOf(callee.toUpperCase(Locale.ROOT)));
    }

    public Merchant merchant() {
        return Merchant.loggedInAt(url());
    }

    public Path log(String process) {
        return home.log(process);
    }

    public boolean isUp(String process) {
        return supervisor.isUp(process);
    }

    /** As {@code kill -9} on it and all that it has started, stores' own processes included. */
    public void kill(String process) {
        ChildProcess child = supervisor.child(process);
        List<ProcessHandle> all = withNative(child).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        child.kill();
    }

    /** Asks it to end, as a deployment does; returns once it has. */
    public void end(String process, Duration grace) {
        supervisor.child(process).stop(grace);
    }

    /** Every process of the shop that lives now, by program. */
    public Map<String, List<ProcessHandle>> processes() {
        return supervisor.children().stream()
                .collect(Collectors.toMap(
                        ChildProcess::name,
                        child -> withNative(child)
                                .filter(ProcessHandle::isAlive)
                                .distinct()
                                .toList()));
    }

    @Override
    public void close() {
        supervisor.close();
    }

    private Stream<ProcessHandle> withNative(ChildProcess child) {
        Stream<ProcessHandle> started = Stream.concat(
                child.process().descendants(), Stream.of(child.process().toHandle()));
        return child.name().equals("postgres")
                ? Stream.concat(server().stream().flatMap(OpenShop::tree), started)
                : started;
    }

    /** PostgreSQL's server is no child of the program that started it. */
    private Optional<ProcessHandle> server() {
        Path pid = home.data("postgres").resolve("cluster/postmaster.pid");
        try {
            return Files.exists(pid)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<ProcessHandle> tree(ProcessHandle root) {
        return Stream.concat(root.descendants(), Stream.of(root));
    }
}
