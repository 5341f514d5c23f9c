/** What launchers and checkers ask, and Stripe has not. */
@NullMarked
package dev.plinth.devstack.payments.checks;

import org.jspecify.annotations.NullMarked;
