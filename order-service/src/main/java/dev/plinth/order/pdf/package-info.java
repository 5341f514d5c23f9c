@NullMarked
package dev.plinth.order.pdf;

import org.jspecify.annotations.NullMarked;
