package dev.plinth.devstack.test;

import dev.plinth.devstack.provision.Messaging;
import java.net.URI;

/** Where each backend listens; starts it when it does not run yet. */
interface Endpoints {

    URI of(Backend backend);

    /** Sees to it that the bucket's events reach their queue; both exist. */
    void announce(Messaging.ObjectEvents objects);
}
