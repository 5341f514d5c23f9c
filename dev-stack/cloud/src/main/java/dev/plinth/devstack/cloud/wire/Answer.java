package dev.plinth.devstack.cloud.wire;

/** What goes back over HTTP. */
record Answer(int status, String mediaType, String body) {}
