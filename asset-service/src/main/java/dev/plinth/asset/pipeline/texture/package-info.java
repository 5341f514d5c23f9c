/** Pictures: decoding, scaling, WebP. */
@NullMarked
package dev.plinth.asset.pipeline.texture;

import org.jspecify.annotations.NullMarked;
