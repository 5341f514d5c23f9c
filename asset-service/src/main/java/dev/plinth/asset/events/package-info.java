@NullMarked
package dev.plinth.asset.events;

import org.jspecify.annotations.NullMarked;
