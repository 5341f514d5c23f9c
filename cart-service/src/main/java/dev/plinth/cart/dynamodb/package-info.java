@NullMarked
package dev.plinth.cart.dynamodb;

import org.jspecify.annotations.NullMarked;
