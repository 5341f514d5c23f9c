/** "Object Created" events, as EventBridge sends them. */
@NullMarked
package dev.plinth.devstack.objects.events;

import org.jspecify.annotations.NullMarked;
