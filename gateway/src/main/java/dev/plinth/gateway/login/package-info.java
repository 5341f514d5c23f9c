@NullMarked
package dev.plinth.gateway.login;

import org.jspecify.annotations.NullMarked;
