/** One class for each piece of furniture. */
@NullMarked
package dev.plinth.devstack.models.furniture;

import org.jspecify.annotations.NullMarked;
