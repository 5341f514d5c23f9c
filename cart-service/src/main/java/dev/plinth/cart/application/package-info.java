@NullMarked
package dev.plinth.cart.application;

import org.jspecify.annotations.NullMarked;
