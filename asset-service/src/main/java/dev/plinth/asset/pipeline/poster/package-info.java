/** Pictures of a model by a software rasteriser: studio light, soft shadow, no window system, no GPU. */
@NullMarked
package dev.plinth.asset.pipeline.poster;

import org.jspecify.annotations.NullMarked;
