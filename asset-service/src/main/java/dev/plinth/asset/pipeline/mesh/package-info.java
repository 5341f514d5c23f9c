/** Steps that change geometry. */
@NullMarked
package dev.plinth.asset.pipeline.mesh;

import org.jspecify.annotations.NullMarked;
