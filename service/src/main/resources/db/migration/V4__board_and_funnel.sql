-- The board reads each column from its newest card on; the funnel reads the history by time.

create index party_column on party (stage, stage_since, id) where erased_at is null;
create index party_column_source on party (source, stage, stage_since, id) where erased_at is null;

-- the deals that columns add up: those that are open, whatever the number of those that are closed
create index opportunity_open on opportunity (party_id) include (currency, amount) where state = 'OPEN' and amount is not null;

create index stage_entry_time on stage_entry (entered_at);
create index stage_entry_migrated on stage_entry (party_id, stage) where origin = 'MIGRATED';

-- who showed interest when
create index party_inquired on party (inquired_at) where inquired_at is not null and erased_at is null;
create index interaction_inbound on interaction (happened_at, party_id) where direction = 'IN';
