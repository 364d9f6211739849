package dk.fodfaeste.post;

import dk.fodfaeste.post.Outcome.Later;
import dk.fodfaeste.post.Outcome.Never;
import dk.fodfaeste.post.Outcome.Perhaps;
import dk.fodfaeste.post.Outcome.Taken;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * SMS by an HTTP gateway: {@code POST {"id", "from", "to", "text"}} as JSON with a bearer token. The id is the message's own and the same at each
 * attempt, in the body and as {@code Idempotency-Key}.
 */
@Component
class SmsCarrier implements Carrier {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int LONGEST_SENDER = 11;
    private static final Set<Integer> NOT_NOW = Set.of(401, 403, 408, 425, 429, 503);

    private final String gateway;
    private final String token;
    private final Duration patience;
    private final JsonMapper json = new JsonMapper();

    /** @param gateway empty for none @param seconds how long an answer may take */
    SmsCarrier(
            @Value("${fodfaeste.sms-gateway}") String gateway,
            @Value("${fodfaeste.sms-token}") String token,
            @Value("${fodfaeste.sms-patience:30}") int seconds) {
        this.gateway = gateway.strip();
        this.token = token.strip();
        this.patience = Duration.ofSeconds(seconds);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isThere() {
        return !gateway.isEmpty();
    }

    @Override
    public Outcome carry(Letter letter, Runnable handOver) {
        handOver.run();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            return outcome(client.send(request(letter), BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException away) {
            return new Later("no connection to the gateway");
        } catch (IOException silence) {
            return new Perhaps("the gateway did not answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Perhaps("the program ended before the gateway had answered");
        }
    }

    private HttpRequest request(Letter letter) {
        String sender = letter.sender()
                .substring(0, Math.min(LONGEST_SENDER, letter.sender().length()));
        String body = json.writeValueAsString(
                Map.of("id", letter.id(), "from", sender.strip(), "to", letter.to(), "text", letter.text()));
        return HttpRequest.newBuilder(URI.create(gateway))
                .timeout(patience)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", letter.id().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** A gateway that fails in the middle may have sent it. */
    private static Outcome outcome(HttpResponse<String> answer) {
        int status = answer.statusCode();
        String said = status + " " + answer.body().strip();
        if (status >= 200 && status < 300) {
            return new Taken();
        }
        if (NOT_NOW.contains(status)) {
            return new Later(said);
        }
        return status >= 500 ? new Perhaps(said) : new Never(said);
    }
}
