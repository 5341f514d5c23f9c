@NullMarked
package dev.plinth.search.domain;

import org.jspecify.annotations.NullMarked;
