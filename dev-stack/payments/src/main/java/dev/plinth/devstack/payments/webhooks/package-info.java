/** Signed events, sent until the shop has taken them. */
@NullMarked
package dev.plinth.devstack.payments.webhooks;

import org.jspecify.annotations.NullMarked;
