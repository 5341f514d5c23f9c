/** {@code ./run --soak}. */
@NullMarked
package dev.plinth.devstack.trials;

import org.jspecify.annotations.NullMarked;
