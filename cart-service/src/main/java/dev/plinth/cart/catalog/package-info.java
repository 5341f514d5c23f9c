@NullMarked
package dev.plinth.cart.catalog;

import org.jspecify.annotations.NullMarked;
