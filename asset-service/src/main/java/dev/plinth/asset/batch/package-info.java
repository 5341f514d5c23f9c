@NullMarked
package dev.plinth.asset.batch;

import org.jspecify.annotations.NullMarked;
