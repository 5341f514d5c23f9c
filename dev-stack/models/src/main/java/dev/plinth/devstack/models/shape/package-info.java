/** Geometry in metres, y up, +Z towards the viewer: meshes and the builders that make them. */
@NullMarked
package dev.plinth.devstack.models.shape;

import org.jspecify.annotations.NullMarked;
