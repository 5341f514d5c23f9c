@NullMarked
package dev.plinth.platform.openapi;

import org.jspecify.annotations.NullMarked;
