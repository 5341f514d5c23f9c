CREATE TABLE IF NOT EXISTS account (
    id            uuid          PRIMARY KEY,
    email         varchar(254)  NOT NULL UNIQUE,
    name          varchar(100)  NOT NULL,
    password_hash varchar(200)  NOT NULL,
    member_of     varchar(40) ARRAY NOT NULL
);

CREATE TABLE IF NOT EXISTS signing_key (
    jwk varchar(4000) NOT NULL
);

-- Spring Authorization Server's table, with varchar where it has blob, so that a token can be looked up by index.
CREATE TABLE IF NOT EXISTS oauth2_authorization (
    id                            varchar(100)  PRIMARY KEY,
    registered_client_id          varchar(100)  NOT NULL,
    principal_name                varchar(200)  NOT NULL,
    authorization_grant_type      varchar(100)  NOT NULL,
    authorized_scopes             varchar(1000),
    attributes                    varchar(16000),
    state                         varchar(500),
    authorization_code_value      varchar(1000),
    authorization_code_issued_at  timestamp,
    authorization_code_expires_at timestamp,
    authorization_code_metadata   varchar(16000),
    access_token_value            varchar(8000),
    access_token_issued_at        timestamp,
    access_token_expires_at       timestamp,
    access_token_metadata         varchar(16000),
    access_token_type             varchar(100),
    access_token_scopes           varchar(1000),
    oidc_id_token_value           varchar(8000),
    oidc_id_token_issued_at       timestamp,
    oidc_id_token_expires_at      timestamp,
    oidc_id_token_metadata        varchar(16000),
    refresh_token_value           varchar(1000),
    refresh_token_issued_at       timestamp,
    refresh_token_expires_at      timestamp,
    refresh_token_metadata        varchar(16000),
    user_code_value               varchar(1000),
    user_code_issued_at           timestamp,
    user_code_expires_at          timestamp,
    user_code_metadata            varchar(16000),
    device_code_value             varchar(1000),
    device_code_issued_at         timestamp,
    device_code_expires_at        timestamp,
    device_code_metadata          varchar(16000)
);

CREATE INDEX IF NOT EXISTS by_authorization_code ON oauth2_authorization (authorization_code_value);
CREATE INDEX IF NOT EXISTS by_access_token ON oauth2_authorization (access_token_value);
CREATE INDEX IF NOT EXISTS by_refresh_token ON oauth2_authorization (refresh_token_value);
