@NullMarked
package dev.plinth.catalog.timer;

import org.jspecify.annotations.NullMarked;
