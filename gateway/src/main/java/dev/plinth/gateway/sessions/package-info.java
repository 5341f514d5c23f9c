@NullMarked
package dev.plinth.gateway.sessions;

import org.jspecify.annotations.NullMarked;
