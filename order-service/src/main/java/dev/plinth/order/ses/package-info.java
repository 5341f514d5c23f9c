@NullMarked
package dev.plinth.order.ses;

import org.jspecify.annotations.NullMarked;
