/** AWS's two wire formats, and files that survive a crash. */
@NullMarked
package dev.plinth.devstack.cloud.wire;

import org.jspecify.annotations.NullMarked;
