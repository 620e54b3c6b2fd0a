-- Whoever is deactivated, on whatever way, comes back without the tokens and without the sign-ins of before.

create or replace function revoke_api_tokens() returns trigger language plpgsql as $$
begin
  update api_token set revoked_at = clock_timestamp() where user_id = new.id and revoked_at is null;
  delete from signed_in where user_id = new.id;
  return null;
end $$;
