package dk.fodfaeste;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.platform.Acting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What tests put into a house: the example import, or a few rows of their own. */
public final class Town {

    private Town() {}

    /** The example set, as the demo ships it. */
    public static List<Upload> example() {
        return Stream.of("borgere", "virksomheder", "arbejdssteder", "opgaver", "krav", "observationer", "forloeb")
                .map(Town::sheet)
                .toList();
    }

    private static Upload sheet(String name) {
        try (var stream = Town.class.getResourceAsStream("/demo/" + name + ".csv")) {
            return new Upload(name + ".csv", Objects.requireNonNull(stream).readAllBytes());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public static Upload csv(String sheet, String rows) {
        return new Upload(sheet + ".csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    /** Imports as the organisation's administrator. @throws AssertionError when a row is refused */
    public static void moveIn(Imports imports, Accounts house, List<Upload> uploads) {
        var report = Acting.as(house.actor(Role.ADMINISTRATOR), () -> imports.write(uploads, done -> {}));
        if (!report.written()) {
            throw new AssertionError("refused: " + report);
        }
    }
}
