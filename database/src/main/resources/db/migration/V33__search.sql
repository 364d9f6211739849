-- The search box on every page finds people and companies by telephone too, workplaces by name, and forgives one wrong letter in a word.

-- A telephone number as it is searched: its digits alone, without the Danish country code before eight of them.
create function platform.phone_digits(phone text) returns text
    language sql immutable parallel safe
    return regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^(00)?45([0-9]{8})$', '\2');
grant execute on function platform.phone_digits(text) to fodfaeste_app;

alter table people.person add column phone_digits text generated always as (platform.phone_digits(phone)) stored;
alter table companies.company add column phone_digits text
    generated always as (platform.phone_digits(contact_phone)) stored;
alter table companies.workplace add column searched text not null generated always as (platform.folded(name)) stored;

-- A regular expression of the words that a word is when one of its letters is wrong, left out, too many, or has changed places with the
-- next. A long word may be the beginning of one; a short one must be the whole, or half of all names would be like it. Null for less than
-- three letters, for more than thirty, and for what are not letters and digits alone.
create function platform.nearly(word text) returns text
    language sql immutable parallel safe
    return (
        select '(^| )(' || string_agg(left(folded, place - 1) || each || substr(folded, rest), '|') || ')'
                   || case when length(folded) < 5 then '( |$)' else '' end
          from (select platform.folded(word) as folded) as typed,
               generate_series(1, length(folded)) as place,
               lateral (values ('[^ ]', place + 1),
                               ('', place + 1),
                               ('[^ ]', place),
                               (substr(folded, place + 1, 1) || substr(folded, place, 1), place + 2)) as change (each, rest)
         where length(folded) between 3 and 30
           and folded ~ '^[[:alnum:]]+$'
         group by folded);
grant execute on function platform.nearly(text) to fodfaeste_app;
