/** PostgreSQL from its own binaries. */
@NullMarked
package dev.plinth.devstack.postgres;

import org.jspecify.annotations.NullMarked;
