@NullMarked
package dev.plinth.asset.catalog;

import org.jspecify.annotations.NullMarked;
