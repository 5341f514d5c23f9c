package dev.plinth.asset.application;

import java.time.Duration;

/** @param unused how long the files of a version stay that shoppers do not see and nobody has pinned */
public record KeptFor(Duration unused) {}
