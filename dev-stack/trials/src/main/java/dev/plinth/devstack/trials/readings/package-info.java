/** Reads each ledger where it is kept: PostgreSQL, DynamoDB, the payment provider, the topics. */
@NullMarked
package dev.plinth.devstack.trials.readings;

import org.jspecify.annotations.NullMarked;
