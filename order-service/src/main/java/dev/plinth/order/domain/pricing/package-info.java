/** How prices, promotions, shipping and tax become what an order costs. */
@NullMarked
package dev.plinth.order.domain.pricing;

import org.jspecify.annotations.NullMarked;
