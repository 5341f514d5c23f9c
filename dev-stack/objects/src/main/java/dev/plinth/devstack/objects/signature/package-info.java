/** Signature Version 4, checked. */
@NullMarked
package dev.plinth.devstack.objects.signature;

import org.jspecify.annotations.NullMarked;
