package dev.plinth.order.neighbour;

import org.springframework.http.HttpStatusCode;

/** An answer that the contract does not know: nothing can be read into it. */
public class Misunderstood extends RuntimeException {
    public Misunderstood(HttpStatusCode status) {
        super("unexpected status " + status);
    }
}
