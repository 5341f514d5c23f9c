/** A proxy on every edge between the shop's processes. */
@NullMarked
package dev.plinth.devstack.trials.faults;

import org.jspecify.annotations.NullMarked;
