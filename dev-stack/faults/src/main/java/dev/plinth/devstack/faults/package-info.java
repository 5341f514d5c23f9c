/** What can go wrong between two processes, and a proxy that makes it so. */
@NullMarked
package dev.plinth.devstack.faults;

import org.jspecify.annotations.NullMarked;
