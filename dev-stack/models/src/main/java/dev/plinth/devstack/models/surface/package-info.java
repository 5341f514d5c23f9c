/** Procedural textures, true to scale and seamless. */
@NullMarked
package dev.plinth.devstack.models.surface;

import org.jspecify.annotations.NullMarked;
