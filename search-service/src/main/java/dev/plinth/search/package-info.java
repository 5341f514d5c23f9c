@NullMarked
package dev.plinth.search;

import org.jspecify.annotations.NullMarked;
