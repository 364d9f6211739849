package dk.fodfaeste.bench;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** How long it takes to bring a town in from its sheets, into an organisation that has nothing yet. */
final class ImportMeasure {

    private final Imports imports;
    private final Connection owner;
    private final Stopwatch stopwatch;

    ImportMeasure(ApplicationContext program, Connection owner, Stopwatch stopwatch) {
        this.imports = program.getBean(Imports.class);
        this.owner = owner;
        this.stopwatch = stopwatch;
    }

    void print(Organisation from, MadeUpTown town) throws Exception {
        for (int observations : List.of(500, Integer.MAX_VALUE)) {
            List<Upload> sheets = town.sheets(from.id(), observations);
            Actor administrator = found("Import af " + observations);
            long rows = sheets.stream()
                    .flatMap(sheet -> new String(sheet.content(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1))
                    .count();
            stopwatch.print(
                    "import of %,d rows".formatted(rows),
                    () -> Acting.as(administrator, () -> {
                        var report = imports.write(sheets, done -> {});
                        if (!report.written()) {
                            throw new IllegalStateException("refused: " + report);
                        }
                    }));
        }
    }

    private Actor found(String name) throws Exception {
        UUID organisation = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        try (var statement = owner.createStatement()) {
            statement.execute("insert into identity.organisation (organisation_id, name) values ('%s', '%s')"
                    .formatted(organisation, name));
            statement.execute(
                    "insert into identity.account (account_id, organisation_id, name, email, role) values ('%s', '%s', 'A', '%s@x.example', '%s')"
                            .formatted(account, organisation, account, Role.ADMINISTRATOR));
        }
        return new Actor(organisation, account, Role.ADMINISTRATOR.name(), "A", name);
    }
}
