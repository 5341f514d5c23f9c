/** SES's {@code SendEmail}: each mail becomes a file that any mail program opens. */
@NullMarked
package dev.plinth.devstack.cloud.ses;

import org.jspecify.annotations.NullMarked;
