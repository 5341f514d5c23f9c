@NullMarked
package dev.plinth.platform.dynamodb;

import org.jspecify.annotations.NullMarked;
