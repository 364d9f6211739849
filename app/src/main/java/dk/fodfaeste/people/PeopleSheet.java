package dk.fodfaeste.people;

import dk.fodfaeste.platform.sheets.Formulas;
import dk.fodfaeste.platform.web.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** People as a spreadsheet: the columns of the list, and nothing that a spreadsheet would run. */
final class PeopleSheet {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> HEADINGS = List.of(
            "people.name",
            "person.number",
            "people.stage",
            "PersonField.REFERRED_ON",
            "PersonField.CONSULTANT",
            "PersonField.SOCIAL_WORKER",
            "people.wishes",
            "personClosing.on",
            "personClosing.to");

    private PeopleSheet() {}

    /** @param names of colleagues */
    static byte[] of(List<Person> people, Map<UUID, String> names, Words words) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Fodfaeste", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(words.text("people.title"));
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, words.text(HEADINGS.get(column)));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < people.size(); row++) {
                write(sheet, row + 1, people.get(row), names, words);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, int row, Person person, Map<UUID, String> names, Words words) {
        text(sheet, row, 0, Optional.of(person.fullName()));
        text(sheet, row, 1, Optional.of(person.number()));
        text(sheet, row, 2, Optional.of(words.of(person.stage())));
        person.referredOn().ifPresent(day -> {
            sheet.value(row, 3, day);
            sheet.style(row, 3).format("yyyy-mm-dd").set();
        });
        text(sheet, row, 4, person.consultantId().map(names::get));
        text(sheet, row, 5, person.socialWorkerId().map(names::get));
        text(sheet, row, 6, person.wishes());
        person.closing().ifPresent(closing -> {
            sheet.value(row, 7, closing.on());
            sheet.style(row, 7).format("yyyy-mm-dd").set();
            text(sheet, row, 8, Optional.of(words.of(closing.to())));
        });
    }

    private static void text(Worksheet sheet, int row, int column, Optional<String> text) {
        text.ifPresent(words -> sheet.value(row, column, Formulas.harmless(words)));
    }
}
