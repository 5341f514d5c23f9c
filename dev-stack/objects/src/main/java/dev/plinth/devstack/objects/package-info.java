/** S3 on loopback: S3Mock behind a door that checks signatures and tells of new objects. */
@NullMarked
package dev.plinth.devstack.objects;

import org.jspecify.annotations.NullMarked;
