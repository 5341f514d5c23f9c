package dev.plinth.devstack.identity.accounts;

/** Two accounts cannot share an e-mail address. */
public class EmailTaken extends RuntimeException {

    public static final String MESSAGE = "There is an account with this e-mail address already.";

    EmailTaken(Throwable cause) {
        super(MESSAGE, cause);
    }
}
