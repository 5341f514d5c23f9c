@NullMarked
package dev.plinth.devstack.launcher;

import org.jspecify.annotations.NullMarked;
