-- Who signs an agreement. Each version names its signers; a yes that was given before is a signature of the same kind, and nothing of it is lost.

alter table matching.agreement
    add column mentor text check (mentor <> '' and length(mentor) <= 200),
    -- whom the rules of the first day ask for
    add column parties text[] not null default '{CONSULTANT,SOCIAL_WORKER,PERSON}',
    -- whom somebody put on besides, and whom somebody left out; why, in words
    add column added text[] not null default '{}',
    add column left_out text[] not null default '{}',
    add column signers_because text check (signers_because <> '');
alter table matching.agreement
    alter column parties drop default,
    alter column added drop default,
    alter column left_out drop default,
    add constraint agreement_parties_check check (
        array_length(parties, 1) > 0
        and parties || added || left_out <@ array['CONSULTANT', 'SOCIAL_WORKER', 'PERSON', 'COMPANY', 'SECOND_SIGNER', 'REPRESENTATIVE',
                                                  'MENTOR', 'MUNICIPALITY']),
    add constraint agreement_left_out_for_a_reason check (cardinality(left_out) = 0 or signers_because is not null);

-- What waits for its yeses is asked for by the rules of today (rules/signers.csv, as it is on the day of this migration); what began is not
-- touched: it was agreed on by those who were asked then.
update matching.agreement a
   set parties = a.parties || '{COMPANY}'
                 || case when a.instrument in ('WORK_PLACEMENT', 'WAGE_SUBSIDY') and coalesce(w.ordinary_fte, 1) > 0
                         then array['REPRESENTATIVE'] else '{}' end
                 || case when a.instrument in ('WORK_PLACEMENT', 'WAGE_SUBSIDY', 'FLEX_JOB') then array['MUNICIPALITY'] else '{}' end
  from matching.proposal p
  join companies.workplace w on w.organisation_id = p.organisation_id and w.workplace_id = p.workplace_id
 where p.organisation_id = a.organisation_id and p.proposal_id = a.proposal_id
   and not exists (select from placements.course c where c.organisation_id = p.organisation_id and c.proposal_id = p.proposal_id);

alter table matching.answer drop constraint answer_party_check;
alter table matching.answer add constraint answer_party_check
    check (party in ('CONSULTANT', 'SOCIAL_WORKER', 'PERSON', 'COMPANY', 'SECOND_SIGNER', 'REPRESENTATIVE', 'MENTOR', 'MUNICIPALITY'));
alter table matching.answer drop constraint answer_how_check;
alter table matching.answer add constraint answer_how_check
    check (how in ('IN_PERSON', 'WITH_INTERPRETER', 'BY_PHONE', 'IN_WRITING', 'ON_PAPER'));
alter table matching.answer drop constraint answer_on_behalf_check;
alter table matching.answer add constraint answer_on_behalf_check
    check (on_behalf in ('ILL', 'AWAY', 'NOT_YET_NAMED', 'LEFT', 'ASKED_US', 'NOT_DIGITAL', 'PAPER_FOLLOWS'));
alter table matching.answer
    -- of somebody without an account
    add column signer_name text check (signer_name <> '' and length(signer_name) <= 200),
    -- the colleague for whom the writer stood in on the day
    add column deputy_for_id uuid,
    -- why what was said is taken back
    add column withdrawn_for text check (withdrawn_for in ('CHANGED_MIND', 'NOT_AS_AGREED', 'MISTAKE', 'OTHER')),
    add foreign key (organisation_id, deputy_for_id) references identity.account (organisation_id, account_id),
    add constraint answer_withdrawn_check check (withdrawn_for is null or yes is null);
alter table matching.answer drop constraint answer_is_proved;
alter table matching.answer add constraint answer_is_proved
    check (yes is null or how is not null or (party in ('CONSULTANT', 'SOCIAL_WORKER') and on_behalf is null)) not valid;
alter table matching.answer add constraint answer_names_its_signer
    check (yes is null or party in ('CONSULTANT', 'SOCIAL_WORKER', 'PERSON') or signer_name is not null);
