/** Objects from the origin, and the cache of them. */
@NullMarked
package dev.plinth.devstack.edge.content;

import org.jspecify.annotations.NullMarked;
