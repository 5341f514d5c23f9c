/** What every service starts from. Technical only: a word of the shop's business has no place here. */
@NullMarked
package dev.plinth.platform;

import org.jspecify.annotations.NullMarked;
