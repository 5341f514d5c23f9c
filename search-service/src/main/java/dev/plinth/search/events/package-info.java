@NullMarked
package dev.plinth.search.events;

import org.jspecify.annotations.NullMarked;
