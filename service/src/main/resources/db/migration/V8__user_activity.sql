-- Since when users are active or not, so that «who acted at T» does not depend on who is active today.

create table user_activity (
  user_id bigint not null references app_user,
  from_at timestamptz not null,
  active boolean not null,
  primary key (user_id, from_at)
);
insert into user_activity select id, created_at, true from app_user;
insert into user_activity select id, greatest(now(), created_at + interval '1 microsecond'), false from app_user where not active;

create function keep_user_activity() returns trigger language plpgsql as $$
begin
  insert into user_activity values (new.id, case tg_op when 'INSERT' then new.created_at else clock_timestamp() end, new.active)
    on conflict (user_id, from_at) do update set active = excluded.active;
  return null;
end $$;
create trigger app_user_activity_begins after insert on app_user
  for each row execute function keep_user_activity();
create trigger app_user_activity_changes after update of active on app_user
  for each row when (old.active is distinct from new.active) execute function keep_user_activity();
