/** People at the shop's door who keep a journal of what they were told. */
@NullMarked
package dev.plinth.devstack.trials.shoppers;

import org.jspecify.annotations.NullMarked;
