package dk.fodfaeste.people;

import dk.fodfaeste.platform.sheets.Formulas;
import dk.fodfaeste.platform.web.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** People as a spreadsheet: the columns of the list, and nothing that a spreadsheet would run. */
final class PeopleSheet {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private PeopleSheet() {}

    /** @param columns of the list; each becomes one or more of the sheet @param names of colleagues */
    static byte[] of(List<Person> people, List<PeopleColumn> columns, Map<UUID, String> names, Words words) {
        List<Cells> cells = new ArrayList<>(List.of(
                new Cells("people.name", person -> Optional.of(person.fullName())),
                new Cells("person.number", person -> Optional.of(person.number()))));
        columns.forEach(column -> cells.addAll(of(column, names, words)));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Fodfaeste", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(words.text("people.title"));
            for (int column = 0; column < cells.size(); column++) {
                sheet.value(0, column, words.text(cells.get(column).heading()));
                sheet.style(0, column).bold().set();
                for (int row = 0; row < people.size(); row++) {
                    write(sheet, row + 1, column, cells.get(column).of().apply(people.get(row)));
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return file.toByteArray();
    }

    private static List<Cells> of(PeopleColumn column, Map<UUID, String> names, Words words) {
        return switch (column) {
            case STAGE ->
                List.of(
                        new Cells("people.stage", person -> Optional.of(words.of(person.stage()))),
                        new Cells("personClosing.on", person -> person.closing().map(Closing::on)),
                        new Cells("personClosing.to", person -> person.closing().map(each -> words.of(each.to()))));
            case WAITED -> List.of(new Cells("PersonField.REFERRED_ON", Person::referredOn));
            case TEAM ->
                List.of(
                        new Cells(
                                "PersonField.CONSULTANT",
                                person -> person.consultantId().map(names::get)),
                        new Cells(
                                "PersonField.SOCIAL_WORKER",
                                person -> person.socialWorkerId().map(names::get)));
            case WISHES -> List.of(new Cells("people.wishes", Person::wishes));
            case PHONE -> List.of(new Cells("person.phone", Person::phone));
            case EMAIL -> List.of(new Cells("person.email", Person::email));
            case MUNICIPALITY -> List.of(new Cells("person.municipality", Person::municipality));
            case POSTAL_CODE -> List.of(new Cells("PersonField.POSTAL_CODE", Person::postalCode));
        };
    }

    private static void write(Worksheet sheet, int row, int column, Optional<?> value) {
        switch (value.isPresent() ? (Object) value.get() : "") {
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case String text when !text.isEmpty() -> sheet.value(row, column, Formulas.harmless(text));
            default -> {}
        }
    }

    /** A column of the sheet. @param heading key of its words @param of a text or a day */
    private record Cells(String heading, Function<Person, Optional<?>> of) {}
}
