/** What the demo shop sells: generated furniture, real controllers and the user's own models. */
@NullMarked
package dev.plinth.devstack.models;

import org.jspecify.annotations.NullMarked;
