@NullMarked
package dev.plinth.order.webhook;

import org.jspecify.annotations.NullMarked;
