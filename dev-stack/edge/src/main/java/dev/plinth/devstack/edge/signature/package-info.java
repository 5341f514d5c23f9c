/** CloudFront's signed URLs and signed cookies, checked. */
@NullMarked
package dev.plinth.devstack.edge.signature;

import org.jspecify.annotations.NullMarked;
