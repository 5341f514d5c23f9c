/** A Redis that forgets: cache and limits only. */
@NullMarked
package dev.plinth.devstack.redis;

import org.jspecify.annotations.NullMarked;
