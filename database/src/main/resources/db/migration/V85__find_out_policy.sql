-- What an organisation has decided about finding out; without a row the program's standard holds. A change makes the boards anew.
create table matching.find_out_policy (
    organisation_id    uuid    primary key references identity.organisation,
    -- how often one task of our own shows something, in a week
    sightings_per_week integer not null check (sightings_per_week between 1 and 5),
    -- things to try at a place on one day
    most_a_day         integer not null check (most_a_day between 1 and 5),
    -- days back over which it is told what came of it
    look_back_days     integer not null check (look_back_days between 7 and 92)
);
call platform.belongs_to_organisation('matching.find_out_policy');
call platform.has_versions('matching.find_out_policy', 'sightings_per_week', 'most_a_day', 'look_back_days');
grant select, insert on matching.find_out_policy to fodfaeste_app;
grant update (sightings_per_week, most_a_day, look_back_days) on matching.find_out_policy to fodfaeste_app;

call matching.feeds_boards('matching.find_out_policy', 'COMPANY', 'organisation_id');
