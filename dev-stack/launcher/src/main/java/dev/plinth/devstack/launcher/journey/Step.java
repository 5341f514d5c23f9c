package dev.plinth.devstack.launcher.journey;

/** @param action throws where the shop does not keep its promise */
public record Step(String name, Runnable action) {}
