-- At each start: what nobody can use any more.
DELETE FROM oauth2_authorization
WHERE COALESCE(refresh_token_expires_at, access_token_expires_at, authorization_code_expires_at) < LOCALTIMESTAMP;
