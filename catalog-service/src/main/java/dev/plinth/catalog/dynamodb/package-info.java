@NullMarked
package dev.plinth.catalog.dynamodb;

import org.jspecify.annotations.NullMarked;
