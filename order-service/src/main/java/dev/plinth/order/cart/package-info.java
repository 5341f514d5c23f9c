@NullMarked
package dev.plinth.order.cart;

import org.jspecify.annotations.NullMarked;
