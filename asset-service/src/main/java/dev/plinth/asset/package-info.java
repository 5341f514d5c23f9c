@NullMarked
package dev.plinth.asset;

import org.jspecify.annotations.NullMarked;
