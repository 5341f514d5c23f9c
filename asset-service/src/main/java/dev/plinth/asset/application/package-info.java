@NullMarked
package dev.plinth.asset.application;

import org.jspecify.annotations.NullMarked;
