@NullMarked
package dev.plinth.platform.events;

import org.jspecify.annotations.NullMarked;
