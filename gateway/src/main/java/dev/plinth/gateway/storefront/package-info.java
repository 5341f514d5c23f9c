@NullMarked
package dev.plinth.gateway.storefront;

import org.jspecify.annotations.NullMarked;
