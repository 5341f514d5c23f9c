/** What the gateway says of who asks. */
@NullMarked
package dev.plinth.order.gateway;

import org.jspecify.annotations.NullMarked;
