/** glTF 2.0 in memory: a reader with caps that refuses what could harm, and a writer. No Spring, no AWS. */
@NullMarked
package dev.plinth.asset.gltf;

import org.jspecify.annotations.NullMarked;
