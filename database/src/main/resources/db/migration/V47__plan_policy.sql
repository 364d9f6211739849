-- What an organisation has decided that its week may hold; without a row the program's standard holds. A change makes the plan anew.
create table matching.plan_policy (
    organisation_id        uuid    primary key references identity.organisation,
    -- new courses that one consultant can begin in a week
    courses_per_consultant integer not null check (courses_per_consultant between 1 and 20)
);
call platform.belongs_to_organisation('matching.plan_policy');
grant select, insert on matching.plan_policy to fodfaeste_app;
grant update (courses_per_consultant) on matching.plan_policy to fodfaeste_app;

call matching.feeds_boards('matching.plan_policy', 'COMPANY', 'organisation_id');
