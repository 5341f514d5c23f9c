/** DynamoDB Local, kept on loopback. */
@NullMarked
package dev.plinth.devstack.dynamodb;

import org.jspecify.annotations.NullMarked;
