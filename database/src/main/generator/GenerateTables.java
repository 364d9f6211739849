import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Runs the migrations on a real PostgreSQL and writes the jOOQ tables, so that a wrong column does not compile. Does nothing when
 * no migration changed since the last time. Arguments: the folder of migrations, the folder for the Java sources.
 */
class GenerateTables {

    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments[0]);
        Path sources = Path.of(arguments[1]);
        Path stamp = sources.resolve("migrations.sha256");
        String fingerprint = fingerprint(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(postgres.getJdbcUrl("postgres", "postgres"), sources));
        }
        Files.writeString(stamp, fingerprint);
    }

    private static String fingerprint(Path migrations) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(migrations)) {
            for (Path file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(read(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    private static Configuration configuration(String url, Path sources) {
        return new Configuration()
                .withJdbc(new Jdbc().withDriver("org.postgresql.Driver").withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withExcludes("information_schema.* | pg_catalog.* | public.* | .*\\.spring_session.*")
                                .withIncludes(".*"))
                        .withGenerate(new Generate()
                                .withPojos(false)
                                .withDaos(false)
                                .withRecords(true)
                                .withGlobalObjectReferences(true))
                        .withTarget(new Target()
                                .withPackageName("dk.fodfaeste.database")
                                .withDirectory(sources.toString())));
    }
}
