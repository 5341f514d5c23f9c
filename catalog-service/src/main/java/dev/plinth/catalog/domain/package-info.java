@NullMarked
package dev.plinth.catalog.domain;

import org.jspecify.annotations.NullMarked;
