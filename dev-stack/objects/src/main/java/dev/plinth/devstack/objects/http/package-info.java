/** How the door answers: refusals, and the shop's origin. */
@NullMarked
package dev.plinth.devstack.objects.http;

import org.jspecify.annotations.NullMarked;
