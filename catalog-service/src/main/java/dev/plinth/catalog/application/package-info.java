@NullMarked
package dev.plinth.catalog.application;

import org.jspecify.annotations.NullMarked;
