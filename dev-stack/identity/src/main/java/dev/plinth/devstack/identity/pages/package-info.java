/** What a shopper sees: log in, sign up, log out. */
@NullMarked
package dev.plinth.devstack.identity.pages;

import org.jspecify.annotations.NullMarked;
