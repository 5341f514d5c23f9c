/** What viewers ask, and what they are answered. */
@NullMarked
package dev.plinth.devstack.edge.http;

import org.jspecify.annotations.NullMarked;
