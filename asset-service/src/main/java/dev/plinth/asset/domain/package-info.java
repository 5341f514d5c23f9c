@NullMarked
package dev.plinth.asset.domain;

import org.jspecify.annotations.NullMarked;
