package dev.plinth.asset.application;

import java.nio.file.Path;

/** @param folder for what is only needed while a piece of work is done; it goes with the process, however that ends */
public record Scratch(Path folder) {}
