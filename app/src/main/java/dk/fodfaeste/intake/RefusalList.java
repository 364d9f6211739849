package dk.fodfaeste.intake;

import dk.fodfaeste.intake.reading.Refusal;
import dk.fodfaeste.platform.sheets.Formulas;
import dk.fodfaeste.platform.web.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The refusals as a file that a spreadsheet opens, one line each. */
final class RefusalList {

    private RefusalList() {}

    static byte[] csv(List<Refusal> refusals, Words words) {
        String headers = line(
                Stream.of("sheet", "row", "column", "found", "expected").map(column -> words.text("import." + column)));
        String lines = refusals.stream()
                .map(refusal -> line(Stream.of(
                        refusal.sheet(),
                        String.valueOf(refusal.row()),
                        refusal.column(),
                        refusal.found(),
                        words.text(refusal.expectedKey(), refusal.argument()))))
                .collect(Collectors.joining());
        return ("\ufeff" + headers + lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Stream<String> cells) {
        return cells.map(RefusalList::quoted).collect(Collectors.joining(";")) + "\r\n";
    }

    private static String quoted(String cell) {
        return '"' + Formulas.harmless(cell).replace("\"", "\"\"") + '"';
    }
}
