@NullMarked
package dev.plinth.asset.cloudfront;

import org.jspecify.annotations.NullMarked;
