@NullMarked
package dev.plinth.order.application;

import org.jspecify.annotations.NullMarked;
