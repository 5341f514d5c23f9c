/** The recipe that turns one upload into renditions and posters: plain functions, no Spring, no AWS. */
@NullMarked
package dev.plinth.asset.pipeline;

import org.jspecify.annotations.NullMarked;
