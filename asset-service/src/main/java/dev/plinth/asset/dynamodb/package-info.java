@NullMarked
package dev.plinth.asset.dynamodb;

import org.jspecify.annotations.NullMarked;
