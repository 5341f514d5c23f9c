@NullMarked
package dev.plinth.cart.web;

import org.jspecify.annotations.NullMarked;
