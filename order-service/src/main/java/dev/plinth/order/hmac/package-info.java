@NullMarked
package dev.plinth.order.hmac;

import org.jspecify.annotations.NullMarked;
