/** The regions of the world, from Unicode's Common Locale Data Repository. */
@NullMarked
package dev.plinth.order.cldr;

import org.jspecify.annotations.NullMarked;
