/** Stripe's HTTP API: form-encoded requests, JSON answers, keys, idempotency, errors. */
@NullMarked
package dev.plinth.devstack.payments.api;

import org.jspecify.annotations.NullMarked;
