@NullMarked
package dev.plinth.cart.redis;

import org.jspecify.annotations.NullMarked;
