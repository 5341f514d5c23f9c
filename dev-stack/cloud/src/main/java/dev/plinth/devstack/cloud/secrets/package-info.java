/** Secrets Manager: secrets and their versions. */
@NullMarked
package dev.plinth.devstack.cloud.secrets;

import org.jspecify.annotations.NullMarked;
