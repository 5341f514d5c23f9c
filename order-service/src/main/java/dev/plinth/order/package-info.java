@NullMarked
package dev.plinth.order;

import org.jspecify.annotations.NullMarked;
