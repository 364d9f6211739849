-- When the house is told of a signature that is waited for, and how long it keeps quiet after somebody has spoken with who is to sign.

create table matching.signing_policy (
    organisation_id   uuid    primary key references identity.organisation,
    remind_after_days integer not null check (remind_after_days between 1 and 60),
    quiet_days        integer not null check (quiet_days between 1 and 60)
);
call platform.belongs_to_organisation('matching.signing_policy');
call platform.has_versions('matching.signing_policy', 'remind_after_days', 'quiet_days');
create policy decided_by_the_manager on matching.signing_policy as restrictive for insert
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'ADMINISTRATOR'));
create policy changed_by_the_manager on matching.signing_policy as restrictive for update
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'ADMINISTRATOR'));
grant select, insert on matching.signing_policy to fodfaeste_app;
grant update (remind_after_days, quiet_days) on matching.signing_policy to fodfaeste_app;

-- That somebody reminded who is to sign.
create table matching.signer_reminder (
    signer_reminder_id uuid        primary key,
    organisation_id    uuid        not null references identity.organisation,
    proposal_id        uuid        not null,
    party              text        not null check (party in ('CONSULTANT', 'SOCIAL_WORKER', 'PERSON', 'COMPANY', 'SECOND_SIGNER',
                                                             'REPRESENTATIVE', 'MENTOR', 'MUNICIPALITY')),
    reminded_by_id     uuid        not null,
    reminded_at        timestamptz not null,
    -- goes with the proposal, when the person is erased (V61)
    foreign key (organisation_id, proposal_id) references matching.proposal (organisation_id, proposal_id) on delete cascade,
    foreign key (organisation_id, reminded_by_id) references identity.account (organisation_id, account_id)
);
create index signer_reminder_proposal on matching.signer_reminder (organisation_id, proposal_id, reminded_at desc);
call platform.belongs_to_organisation('matching.signer_reminder');
grant select, insert on matching.signer_reminder to fodfaeste_app;
