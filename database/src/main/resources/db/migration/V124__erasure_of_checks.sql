-- What the rules said of an agreement goes with its proposal, when the person is erased (V61): a check that stayed kept the whole erasure out.
alter table matching.rule_check drop constraint rule_check_organisation_id_proposal_id_fkey;
alter table matching.rule_check add foreign key (organisation_id, proposal_id)
    references matching.proposal (organisation_id, proposal_id) on delete cascade;
