@NullMarked
package dev.plinth.order.domain;

import org.jspecify.annotations.NullMarked;
