@NullMarked
package dev.plinth.order.identity;

import org.jspecify.annotations.NullMarked;
