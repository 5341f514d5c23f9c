/** Real backends for tests, started once for a build, by whoever needs one first. */
@NullMarked
package dev.plinth.devstack.test;

import org.jspecify.annotations.NullMarked;
