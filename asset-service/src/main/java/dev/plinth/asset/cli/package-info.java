/** The pipeline as a command and as a worker process. */
@NullMarked
package dev.plinth.asset.cli;

import org.jspecify.annotations.NullMarked;
