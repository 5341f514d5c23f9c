@NullMarked
package dev.plinth.asset.web;

import org.jspecify.annotations.NullMarked;
