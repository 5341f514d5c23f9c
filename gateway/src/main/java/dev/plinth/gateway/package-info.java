@NullMarked
package dev.plinth.gateway;

import org.jspecify.annotations.NullMarked;
