@NullMarked
package dev.plinth.cart.events;

import org.jspecify.annotations.NullMarked;
