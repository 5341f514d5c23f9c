@NullMarked
package dev.plinth.gateway.limits;

import org.jspecify.annotations.NullMarked;
