-- A photo of the work, with what was seen: sealed with the house's key, without what the camera wrote into it. It goes when what was seen is taken
-- back, and with the erasure, where the row of what was seen goes. The key of the person opens in the case room's role alone, and this is not of the
-- case room.

alter table discovery.observation add unique (organisation_id, observation_id);

create table discovery.photo (
    observation_id  uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    content_sealed  bytea       not null,
    added_by_id     uuid        not null,
    added_at        timestamptz not null,
    foreign key (organisation_id, observation_id) references discovery.observation (organisation_id, observation_id) on delete cascade,
    foreign key (organisation_id, added_by_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('discovery.photo');
grant select, insert, delete on discovery.photo to fodfaeste_app;

create function discovery.takes_the_photo_back() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from discovery.photo where organisation_id = new.organisation_id and observation_id = new.observation_id;
    return null;
end $$;
revoke execute on function discovery.takes_the_photo_back() from public;
create trigger takes_the_photo_back after update on discovery.observation
    for each row when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function discovery.takes_the_photo_back();
