@NullMarked
package dev.plinth.devstack.launcher.journey;

import org.jspecify.annotations.NullMarked;
