@NullMarked
package dev.plinth.gateway.problems;

import org.jspecify.annotations.NullMarked;
