/**
 * What orders, payment provider, stock, events and shoppers each know of what happened, and the rules that they must
 * fulfil together once all is quiet.
 */
@NullMarked
package dev.plinth.devstack.trials.ledgers;

import org.jspecify.annotations.NullMarked;
