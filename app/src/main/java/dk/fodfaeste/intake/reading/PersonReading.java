package dk.fodfaeste.intake.reading;

import dk.fodfaeste.people.sheets.PersonRow;
import java.util.Optional;

/** The sheet «borgere». */
final class PersonReading {

    private final Reading reading;

    PersonReading(Reading reading) {
        this.reading = reading;
    }

    PersonRow person(Fields row) {
        String number = Reading.once(row, "nr", row.key("nr"), reading.persons);
        if (reading.isErased(number)) {
            row.refuse("nr", "intake.expected.notErased", "");
        }
        reading.merged(number).ifPresent(kept -> row.refuse("nr", "intake.expected.notDouble", kept));
        PersonRow person = new PersonRow(
                number,
                row.required("fornavn"),
                row.text("efternavn"),
                row.value("cpr", Identifiers::cpr, "intake.expected.cpr", ""),
                Reading.phone(row, "telefon"),
                Reading.email(row, "email"),
                reading.postalCode(row),
                row.value(
                        "maalgruppe",
                        this::targetGroup,
                        "intake.expected.choice",
                        String.join(", ", reading.words.targetGroups().values())),
                row.text("modersmaal"),
                row.yes("tolk"),
                row.date("henvist_dato"),
                row.value("kommune", this::municipality, "intake.expected.municipality", ""),
                row.text("socialraadgiver"),
                row.text("konsulent"),
                row.whole("max_rejse_min", 0, 600, "min|minutter|minut"),
                row.days("dage"),
                row.time("tidligst"),
                row.time("senest"),
                reading.ofWork(row, "oensker", SheetFormat.PERSONS),
                row.yes("samtykke_profil"));
        reading.inOrder(row, person.number(), person.from(), person.until());
        person.cpr().ifPresent(cpr -> reading.numbers.check(row, person.number(), cpr));
        return person;
    }

    /** «7», «nr. 7», «LAB § 6, nr. 7», «12_JOB_READY»: a code of the rule pack, whatever it has come to be since. */
    private Optional<String> targetGroup(String found) {
        String code = found.replaceFirst("(?i)^(?:lab)?[ ,]*(?:§ ?6[ ,.]*)?(?:nr[ .]*)?", "");
        String number = Numbers.whole(code).map(String::valueOf).orElse(code);
        return Optional.ofNullable(reading.words.targetGroups().get(Text.key(number)));
    }

    private Optional<String> municipality(String found) {
        String key = Text.key(found).replaceFirst("kommune$", "");
        return Optional.ofNullable(words().get(key))
                .or(() -> Optional.ofNullable(words().get(key.replaceFirst("s$", ""))));
    }

    private java.util.Map<String, String> words() {
        return reading.words.municipalities();
    }
}
