/**
 * Creates a stack's resources through the real SDK, on whatever endpoint speaks AWS. Everything here may be repeated:
 * what is there already is brought up to date, never emptied.
 */
@NullMarked
package dev.plinth.devstack.provision;

import org.jspecify.annotations.NullMarked;
