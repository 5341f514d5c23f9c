/** An OpenSearch node in this JVM. */
@NullMarked
package dev.plinth.devstack.opensearch;

import org.jspecify.annotations.NullMarked;
