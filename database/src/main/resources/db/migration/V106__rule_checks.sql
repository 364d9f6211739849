-- What the rules said of an agreement when it was decided on, with the edition of the pack that said so. Never changed: a later pack, or the
-- same one taken back, judges anew and leaves what was decided by it.
create table matching.rule_check (
    rule_check_id   uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    proposal_id     uuid        not null,
    -- of the agreement that was judged
    version         integer     not null check (version >= 1),
    -- the day that it concerns: the first of the course
    concerns        date        not null,
    pack            text        not null check (pack <> ''),
    -- one for each rule, in words of both languages; the target group was not known to it
    judgements      jsonb       not null,
    made_by_id      uuid        not null,
    made_at         timestamptz not null default now(),
    foreign key (organisation_id, proposal_id) references matching.proposal (organisation_id, proposal_id),
    foreign key (organisation_id, made_by_id) references identity.account (organisation_id, account_id)
);
create index rule_check_of_proposal on matching.rule_check (organisation_id, proposal_id, made_at desc);
call platform.belongs_to_organisation('matching.rule_check');
grant select, insert on matching.rule_check to fodfaeste_app;
