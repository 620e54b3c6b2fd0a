-- Whoever is erased is looked up in the answers that were kept, and in what became of many, by an index.

alter table rest_command add column parties bigint[] not null default '{}';
update rest_command set parties = array(
  select party_id where party_id is not null
  union select found[1]::bigint from regexp_matches(encode(body, 'escape'), '"(?:id|party|parent|follows)" *: *(\d{1,18})(?!\d)', 'g') found);
alter table rest_command drop column party_id;
create index rest_command_parties on rest_command using gin (parties);

create index bulk_row_told_of on bulk_row (party_id) where reasons is not null;
set local spoc.channel = 'SYSTEM';
update bulk_row r set reasons = '[]' from party p where p.id = r.party_id and p.erased_at is not null and r.reasons is not null;
