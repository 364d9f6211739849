-- The one of the workplace who takes part in a talk gets an invitation, where somebody wrote down an address.
alter table placements.booking
    add column contact_mail text check (length(contact_mail) between 3 and 254),
    add check (contact_mail is null or contact is not null);
