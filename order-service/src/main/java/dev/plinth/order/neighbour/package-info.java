@NullMarked
package dev.plinth.order.neighbour;

import org.jspecify.annotations.NullMarked;
