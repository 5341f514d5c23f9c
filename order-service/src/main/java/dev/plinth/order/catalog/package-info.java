@NullMarked
package dev.plinth.order.catalog;

import org.jspecify.annotations.NullMarked;
