package dev.plinth.asset.domain;

/** Where versions are prepared that are too much for a worker beside the service: a machine that comes for one job. */
public interface HeavyWork {

    /** Its name for the job. The same version may be handed over twice; it is prepared once. */
    String submit(ModelVersion version);

    State state(String job);

    /** How a job is going. */
    sealed interface State {
        record UnderWay() implements State {}

        /** Over without a fault, or long forgotten. */
        record Over() implements State {}

        record Failed(Cause cause) implements State {}
    }

    /** Why a job failed. */
    enum Cause {
        /** It took longer than a job may. */
        TIME,
        /** It took more memory than a job may. */
        MEMORY,
        /** Whatever says nothing of the upload: a host that went, an image that is not there, a store that was away. */
        MACHINE
    }
}
