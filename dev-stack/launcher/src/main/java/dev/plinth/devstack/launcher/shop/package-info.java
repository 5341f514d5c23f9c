@NullMarked
package dev.plinth.devstack.launcher.shop;

import org.jspecify.annotations.NullMarked;
