/** Clients, keys, and tokens in Cognito's shape. */
@NullMarked
package dev.plinth.devstack.identity.tokens;

import org.jspecify.annotations.NullMarked;
