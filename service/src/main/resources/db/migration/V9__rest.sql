-- What programs need: calls that can be repeated, and tokens instead of passwords.

-- A call that was carried out, under the key that the caller gave it, with its answer. Written in the transaction of its
-- effect: either both are there or neither is.
create table rest_command (
  user_id bigint not null references app_user,
  key text not null check (key ~ '^[!-~]{1,200}$'),
  request bytea not null check (length(request) = 32),
  at timestamptz not null,
  status smallint not null check (status between 200 and 299),
  location text,
  tag text,
  type text,
  -- null when the answer held a secret, which is told once
  body bytea,
  primary key (user_id, key)
);
create index rest_command_at on rest_command (at);

-- Tokens with which programs sign in as a user. Of the secret only the digest is kept.
create table api_token (
  id bigint generated always as identity primary key,
  user_id bigint not null references app_user,
  name text not null check (length(trim(name)) between 1 and 100),
  hash bytea not null unique check (length(hash) = 32),
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['READ', 'WRITE', 'IMPORT', 'ADMINISTRATION']),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at and expires_at - created_at <= interval '366 days'),
  used_at timestamptz,
  used_from text,
  revoked_at timestamptz
);
create index api_token_user on api_token (user_id, id desc);

-- whoever is deactivated, on whatever way, comes back without the tokens of before
create function revoke_api_tokens() returns trigger language plpgsql as $$
begin
  update api_token set revoked_at = clock_timestamp() where user_id = new.id and revoked_at is null;
  return null;
end $$;
create trigger app_user_deactivated after update of active on app_user
  for each row when (old.active and not new.active) execute function revoke_api_tokens();

-- sign-ins with a token stand beside those with a password, and do not count when passwords are guessed
alter table sign_in add column token_id bigint references api_token;
create index sign_in_token on sign_in (token_id, at desc) where token_id is not null;
