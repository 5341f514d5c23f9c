/** The bank's page that some cards ask for. */
@NullMarked
package dev.plinth.devstack.payments.pages;

import org.jspecify.annotations.NullMarked;
