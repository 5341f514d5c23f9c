/** Cards, payment intents, refunds and events, and the rules between them. */
@NullMarked
package dev.plinth.devstack.payments.domain;

import org.jspecify.annotations.NullMarked;
