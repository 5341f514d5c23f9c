@NullMarked
package dev.plinth.search.web;

import org.jspecify.annotations.NullMarked;
