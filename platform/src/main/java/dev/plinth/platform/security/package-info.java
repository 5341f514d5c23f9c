@NullMarked
package dev.plinth.platform.security;

import org.jspecify.annotations.NullMarked;
