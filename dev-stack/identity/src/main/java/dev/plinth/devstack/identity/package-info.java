/** A local stand-in for Amazon Cognito: a user pool, its hosted pages, and its OAuth 2.0 and OpenID Connect endpoints. */
@NullMarked
package dev.plinth.devstack.identity;

import org.jspecify.annotations.NullMarked;
