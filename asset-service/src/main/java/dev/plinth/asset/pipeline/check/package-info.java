/** Says whether a file is sound glTF. */
@NullMarked
package dev.plinth.asset.pipeline.check;

import org.jspecify.annotations.NullMarked;
