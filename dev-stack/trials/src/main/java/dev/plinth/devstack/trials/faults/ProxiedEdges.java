package dev.plinth.devstack.trials.faults;

import dev.plinth.devstack.faults.Fault;
import dev.plinth.devstack.faults.FaultProxy;
import dev.plinth.devstack.launcher.Edges;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A proxy on every edge that somebody asks for. */
public final class ProxiedEdges implements Edges, AutoCloseable {

    private final Map<Edge, FaultProxy> proxies = new ConcurrentHashMap<>();
    private final Set<String> doubled;

    /** @param doubled callees of which two replicas run, as behind a balancer */
    public ProxiedEdges(String... doubled) {
        this.doubled = Set.of(doubled);
    }

    @Override
    public int port(String caller, String callee, int... ports) {
        return proxies.computeIfAbsent(new Edge(caller, callee), _ -> FaultProxy.balancing(ports))
                .port();
    }

    @Override
    public boolean doubles(String callee) {
        return doubled.contains(callee);
    }

    public void suffer(Edge edge, Fault fault) {
        FaultProxy proxy = proxies.get(edge);
        if (proxy == null) {
            throw new IllegalArgumentException("nobody stands on " + edge + "; known are "
                    + new TreeSet<>(
                            proxies.keySet().stream().map(Edge::toString).toList()));
        }
        proxy.suffer(fault);
    }

    /** Whether anything was on its way while the present fault was there. */
    public boolean hasMetFault(Edge edge) {
        FaultProxy proxy = proxies.get(edge);
        return proxy != null && proxy.hasMetFault();
    }

    public void calm() {
        proxies.values().forEach(proxy -> proxy.suffer(Fault.NONE));
    }

    public Set<Edge> known() {
        return Set.copyOf(proxies.keySet());
    }

    @Override
    public void close() {
        proxies.values().forEach(FaultProxy::close);
    }
}
