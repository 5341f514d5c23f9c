@NullMarked
package dev.plinth.asset.s3;

import org.jspecify.annotations.NullMarked;
