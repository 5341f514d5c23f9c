/** What CloudFront's API does for one distribution. */
@NullMarked
package dev.plinth.devstack.edge.api;

import org.jspecify.annotations.NullMarked;
