-- The page that was signed on paper, as a picture or a PDF: of one version of an agreement, by one signer or several.

create table matching.signed_page (
    signed_page_id  uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    proposal_id     uuid        not null,
    -- of the agreement that was signed
    version         integer     not null,
    -- sealed by the house's key ring, each bound to the id of its row
    name_sealed     bytea       not null,
    content_sealed  bytea       not null,
    kind            text        not null check (kind in ('PDF', 'JPEG', 'PNG')),
    bytes           integer     not null check (bytes between 1 and 10485760),
    pages           integer     not null check (pages > 0),
    -- NOT_CHECKED: no check for viruses was set up
    virus_check     text        not null check (virus_check in ('CLEAN', 'NOT_CHECKED')),
    added_by_id     uuid        not null,
    added_at        timestamptz not null,
    unique (organisation_id, proposal_id, signed_page_id),
    foreign key (organisation_id, proposal_id) references matching.proposal (organisation_id, proposal_id),
    -- what is agreed goes with the erasure of the person (V61), and the page with it
    foreign key (proposal_id, version) references matching.agreement (proposal_id, version) on delete cascade,
    foreign key (organisation_id, added_by_id) references identity.account (organisation_id, account_id)
);
create index signed_page_of_version on matching.signed_page (proposal_id, version);
call platform.belongs_to_organisation('matching.signed_page');
create policy for_the_team on matching.signed_page as restrictive
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
grant select, insert on matching.signed_page to fodfaeste_app;

alter table matching.answer
    add column signed_page_id uuid,
    add foreign key (organisation_id, proposal_id, signed_page_id)
        references matching.signed_page (organisation_id, proposal_id, signed_page_id) on delete cascade,
    add constraint answer_on_paper_has_its_page check (how is distinct from 'ON_PAPER' or signed_page_id is not null);
create index answer_signed_page on matching.answer (organisation_id, proposal_id, signed_page_id) where signed_page_id is not null;
