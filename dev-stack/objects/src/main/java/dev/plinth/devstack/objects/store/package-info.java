/** What makes S3Mock's store outlive a crash. */
@NullMarked
package dev.plinth.devstack.objects.store;

import org.jspecify.annotations.NullMarked;
