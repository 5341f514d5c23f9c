@NullMarked
package dev.plinth.platform.web;

import org.jspecify.annotations.NullMarked;
