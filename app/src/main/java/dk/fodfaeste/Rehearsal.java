package dk.fodfaeste;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.springframework.context.ConfigurableApplicationContext;

/** The first page, read by the program itself: the JDK keeps what was loaded and linked for it, and the next start is short (AOT cache). */
final class Rehearsal {

    private static final int READINGS = 20;

    private Rehearsal() {}

    static void of(ConfigurableApplicationContext running) {
        String port = running.getEnvironment().getRequiredProperty("local.server.port");
        try {
            for (int reading = 0; reading < READINGS; reading++) {
                URI page = URI.create("http://localhost:" + port + "/sign-in");
                HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
                try (var body = connection.getInputStream()) {
                    body.readAllBytes();
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The first page could not be rehearsed", problem);
        }
    }
}
