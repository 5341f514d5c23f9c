package dev.plinth.cart.domain;

/** Whose cart it is. Comes from a token, never from a path or a body. */
public sealed interface Owner {

    /** @param subject the {@code sub} of the access token */
    record Account(String subject) implements Owner {
        public Account {
            if (subject.isBlank()) {
                throw new IllegalArgumentException("an account has a subject");
            }
        }
    }

    /** @param tokenHash all that is kept of the guest's token: nobody who reads the store can act as the guest */
    record Guest(String tokenHash) implements Owner {}
}
