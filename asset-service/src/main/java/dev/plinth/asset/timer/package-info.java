@NullMarked
package dev.plinth.asset.timer;

import org.jspecify.annotations.NullMarked;
