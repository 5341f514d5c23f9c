package dev.plinth.devstack.trials.faults;

/**
 * A caller and whom it calls.
 *
 * @param caller such as {@code order-service}
 * @param callee such as {@code catalog}
 */
public record Edge(String caller, String callee) {

    @Override
    public String toString() {
        return caller + " → " + callee;
    }
}
