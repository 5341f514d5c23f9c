@NullMarked
package dev.plinth.catalog;

import org.jspecify.annotations.NullMarked;
