/** CloudFront on loopback. */
@NullMarked
package dev.plinth.devstack.edge;

import org.jspecify.annotations.NullMarked;
