-- The pack for the municipality and the paper of an extension are documents like the others: issued, kept, with the organisation's own words.
-- Of the sections that no law and no form orders, the organisation decides which comes first.

alter table documents.issued_document drop constraint issued_document_kind_check;
alter table documents.issued_document add constraint issued_document_kind_check check (kind in
    ('PACK', 'AGREEMENT', 'REPRESENTATIVE_STATEMENT', 'EMPLOYMENT_CERTIFICATE', 'EXTENSION', 'STATUS_REPORT', 'EVALUATION', 'THANKS'));

alter table documents.own_words drop constraint own_words_kind_check;
alter table documents.own_words add constraint own_words_kind_check check (kind in
    ('PACK', 'AGREEMENT', 'REPRESENTATIVE_STATEMENT', 'EMPLOYMENT_CERTIFICATE', 'EXTENSION', 'STATUS_REPORT', 'EVALUATION', 'THANKS'));

-- Names of sections, the first first; null for the house's own order.
alter table documents.own_words add column sections text[] check (cardinality(sections) between 2 and 10);
grant update (sections) on documents.own_words to fodfaeste_app;
drop trigger has_versions on documents.own_words;
create trigger has_versions before update on documents.own_words
    for each row when ((old.opening, old.ending, old.sections) is distinct from (new.opening, new.ending, new.sections))
    execute function platform.next_version();
