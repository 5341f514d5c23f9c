/** What a purchase costs on this machine, over all processes of the shop. */
@NullMarked
package dev.plinth.devstack.trials.bench;

import org.jspecify.annotations.NullMarked;
