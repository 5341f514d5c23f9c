@NullMarked
package dev.plinth.search.opensearch;

import org.jspecify.annotations.NullMarked;
