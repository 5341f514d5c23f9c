@NullMarked
package dev.plinth.order.postgres;

import org.jspecify.annotations.NullMarked;
