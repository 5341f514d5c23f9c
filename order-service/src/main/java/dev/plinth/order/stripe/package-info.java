@NullMarked
package dev.plinth.order.stripe;

import org.jspecify.annotations.NullMarked;
