/** Child processes that start with a deadline, log to a file, and end with their owner. */
@NullMarked
package dev.plinth.devstack.process;

import org.jspecify.annotations.NullMarked;
