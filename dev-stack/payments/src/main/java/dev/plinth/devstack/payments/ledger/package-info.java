/** The append-only file that is the truth, and the books kept from it. */
@NullMarked
package dev.plinth.devstack.payments.ledger;

import org.jspecify.annotations.NullMarked;
