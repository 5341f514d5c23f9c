/** Who may log in. */
@NullMarked
package dev.plinth.devstack.identity.accounts;

import org.jspecify.annotations.NullMarked;
