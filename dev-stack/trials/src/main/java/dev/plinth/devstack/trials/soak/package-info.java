/** A run of load and faults that can be repeated from its seed. */
@NullMarked
package dev.plinth.devstack.trials.soak;

import org.jspecify.annotations.NullMarked;
