/** A payment provider for laptops and tests that speaks the part of Stripe's HTTP API that a shop needs. */
@NullMarked
package dev.plinth.devstack.payments;

import org.jspecify.annotations.NullMarked;
