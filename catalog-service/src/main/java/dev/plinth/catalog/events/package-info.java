@NullMarked
package dev.plinth.catalog.events;

import org.jspecify.annotations.NullMarked;
