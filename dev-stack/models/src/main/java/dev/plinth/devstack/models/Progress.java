package dev.plinth.devstack.models;

/** Told what happens, one line at a time. */
@FunctionalInterface
public interface Progress {

    void line(String text);
}
