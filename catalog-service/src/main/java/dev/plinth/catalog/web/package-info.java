@NullMarked
package dev.plinth.catalog.web;

import org.jspecify.annotations.NullMarked;
