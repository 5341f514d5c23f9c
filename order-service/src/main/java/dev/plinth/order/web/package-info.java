@NullMarked
package dev.plinth.order.web;

import org.jspecify.annotations.NullMarked;
