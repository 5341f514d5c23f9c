/** Writes models as binary glTF 2.0 and reads what the catalogue needs to know of one. */
@NullMarked
package dev.plinth.devstack.models.gltf;

import org.jspecify.annotations.NullMarked;
