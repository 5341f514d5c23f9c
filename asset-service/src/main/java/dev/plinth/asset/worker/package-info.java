@NullMarked
package dev.plinth.asset.worker;

import org.jspecify.annotations.NullMarked;
