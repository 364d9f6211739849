package dk.fodfaeste.privacy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends the anchors to where somebody else keeps them: posted to {@code http(s)://…}, or mailed to {@code mailto:…} by the system's own mail. What
 * cannot be delivered is said in the program's log, and covered by what is delivered the next time.
 */
@Component
class AnchorSending {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorSending.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String MAIL = "mailto:";

    private final String address;
    private final String sendmail;

    /** @param address empty for nobody @param sendmail the program that takes a letter, as every system that can send mail has it */
    AnchorSending(
            @Value("${fodfaeste.anchor-to}") String address,
            @Value("${fodfaeste.sendmail:/usr/sbin/sendmail}") String sendmail) {
        this.address = address.strip();
        this.sendmail = sendmail;
    }

    void send(String lines) {
        try {
            if (address.startsWith(MAIL)) {
                mail(address.substring(MAIL.length()), lines);
            } else if (!address.isEmpty()) {
                post(lines);
            }
        } catch (IOException | IllegalArgumentException problem) {
            LOG.warn("The anchors of the log did not reach {}", address, problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void post(String lines) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            int status = client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .timeout(PATIENCE)
                                    .header("Content-Type", "text/plain; charset=UTF-8")
                                    .POST(BodyPublishers.ofString(lines))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status >= 300) {
                throw new IOException("the answer was " + status);
            }
        }
    }

    private void mail(String to, String lines) throws IOException, InterruptedException {
        Process letter = new ProcessBuilder(sendmail, "-i", "--", to)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var text = letter.getOutputStream()) {
            text.write(("To: " + to + "\nSubject: Fodfaeste, anchors of the log\n\n" + lines)
                    .getBytes(StandardCharsets.UTF_8));
        }
        if (letter.waitFor() != 0) {
            throw new IOException(sendmail + " ended with " + letter.exitValue());
        }
    }
}
