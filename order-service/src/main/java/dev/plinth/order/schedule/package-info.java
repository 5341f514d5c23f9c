@NullMarked
package dev.plinth.order.schedule;

import org.jspecify.annotations.NullMarked;
