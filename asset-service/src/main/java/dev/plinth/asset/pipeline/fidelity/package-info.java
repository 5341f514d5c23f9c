/** How alike two pictures of the same thing are. */
@NullMarked
package dev.plinth.asset.pipeline.fidelity;

import org.jspecify.annotations.NullMarked;
