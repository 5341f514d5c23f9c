@NullMarked
package dev.plinth.cart;

import org.jspecify.annotations.NullMarked;
