-- A successor changes wage hours too, cancels a course before its first day, and is signed on paper like the first agreement.

alter table matching.successor
    add column wage_minutes integer not null default 0 check (wage_minutes between 0 and 2220),
    -- on whose side a cancellation was; a neutral word in every case
    add column on_side text check (on_side in ('PERSON', 'COMPANY', 'NEITHER', 'UNKNOWN')),
    drop constraint successor_kind_check,
    drop constraint successor_check,
    drop constraint successor_minutes_per_week_check,
    drop constraint successor_parties_check;
alter table matching.successor
    add constraint successor_kind_check check (kind in ('EXTENSION', 'CHANGE', 'SHORTENING', 'CANCELLATION')),
    add constraint successor_says_what_changes check (
        (kind = 'CHANGE') = (minutes_per_week is not null)
        and (kind in ('EXTENSION', 'SHORTENING')) = (ends_on is not null)
        and (kind = 'CANCELLATION') = (on_side is not null)),
    -- practice hours may give way to wage hours altogether
    add constraint successor_minutes_per_week_check check (minutes_per_week between 0 and 2220 and minutes_per_week + wage_minutes between 1 and 2220),
    -- whoever calls a course off asks nobody
    add constraint successor_parties_check check (
        (kind = 'CANCELLATION' or array_length(parties, 1) > 0)
        and parties <@ array['CONSULTANT', 'SOCIAL_WORKER', 'PERSON', 'COMPANY', 'SECOND_SIGNER', 'REPRESENTATIVE', 'MENTOR', 'MUNICIPALITY']);

-- A page is of one version of an agreement, or of one successor.
alter table matching.signed_page
    alter column proposal_id drop not null,
    alter column version drop not null,
    add column successor_id uuid,
    add check (num_nonnulls(proposal_id, successor_id) = 1 and (proposal_id is null) = (version is null)),
    add unique (organisation_id, successor_id, signed_page_id),
    add foreign key (organisation_id, successor_id) references matching.successor (organisation_id, successor_id) on delete cascade;
create index signed_page_of_successor on matching.signed_page (successor_id) where successor_id is not null;

alter table matching.successor_answer drop constraint successor_answer_how_check;
alter table matching.successor_answer
    add column signed_page_id uuid,
    add constraint successor_answer_how_check check (how in ('IN_PERSON', 'WITH_INTERPRETER', 'BY_PHONE', 'IN_WRITING', 'ON_PAPER')),
    add constraint successor_answer_on_paper_has_its_page check (how is distinct from 'ON_PAPER' or signed_page_id is not null),
    add foreign key (organisation_id, successor_id, signed_page_id)
        references matching.signed_page (organisation_id, successor_id, signed_page_id) on delete cascade;
create index successor_answer_signed_page on matching.successor_answer (organisation_id, successor_id, signed_page_id)
    where signed_page_id is not null;
