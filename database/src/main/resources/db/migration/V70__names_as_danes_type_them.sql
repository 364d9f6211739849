-- A name is found as Danes type it where a letter is missing on the keyboard: «Aase» finds Åse, «Oerum» finds Ørum; and by an apostrophe of any
-- kind, or none.
create or replace function platform.folded(words text) returns text
    language sql immutable parallel safe
    return replace(replace(translate(
        lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, nfc)) collate platform.danish),
        '-–—‑''´`’‘ʼ', '    '), 'aa', 'a'), 'oe', 'o');

-- what was folded before is folded anew
update people.person set first_name = first_name;
update companies.company set name = name;
update companies.workplace set name = name;
