package dev.plinth.devstack.payments.api;

/** What goes back over the wire. @param replayed whether it is an answer given before */
record Reply(int status, String body, boolean replayed) {}
