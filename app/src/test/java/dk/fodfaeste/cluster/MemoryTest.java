package dk.fodfaeste.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with a small heap, started as {@code bin/run} does, and what happens when the heap does not suffice. */
class MemoryTest {

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aRequestWithoutMemoryEndsInAPageAndAProgramWithoutMemoryIsStartedAgain() throws Exception {
        try (Node node =
                Node.kept(HungryHouse.class, Map.of("FODFAESTE_DATA", folder.toString(), "FODFAESTE_HEAP", "112m"))) {
            String address = node.address();
            for (int time = 0; time < 3; time++) {
                HttpResponse<String> answer = get(address, "/sign-in?eat=once", "da");
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("<h1>Der er ikke plads til det lige nu</h1>");
                assertThat(answer.headers().firstValue("Retry-After")).contains("30");
                assertThat(get(address, "/sign-in", "da").statusCode())
                        .as("the program goes on")
                        .isEqualTo(200);
            }
            assertThat(node.said()).doesNotContain("is started again");

            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> get(address, "/sign-in?eat=for-good", "da")))
                    .as("it ends in the middle of the request")
                    .isInstanceOf(IOException.class);

            assertThat(get(node.nextAddress(), "/sign-in", "da").statusCode()).isEqualTo(200);
            assertThat(node.said()).contains("has no memory left and ends", "is started again");
        }
    }

    private HttpResponse<String> get(String address, String path, String language) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Cookie", "language=" + language)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
