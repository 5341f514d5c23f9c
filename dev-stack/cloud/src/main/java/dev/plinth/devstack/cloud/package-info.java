/** SNS and Secrets Manager on loopback. */
@NullMarked
package dev.plinth.devstack.cloud;

import org.jspecify.annotations.NullMarked;
