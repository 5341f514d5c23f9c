@NullMarked
package dev.plinth.cart.domain;

import org.jspecify.annotations.NullMarked;
