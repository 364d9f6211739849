package dk.fodfaeste.companies;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Answers as the public register does, with what it answered once; by number, or as it is told to. */
final class RecordedRegister implements AutoCloseable {

    static final String USER = "huset:en god adgangskode";

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private final HttpServer server;
    private volatile int status = 200;
    private volatile String instead = "";

    RecordedRegister() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/cvr-permanent";
    }

    /** @param body empty for what it would say */
    void says(int statusCode, String body) {
        status = statusCode;
        instead = body;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + question);
            byte[] body = (instead.isEmpty() ? recorded(question) : instead).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String recorded(String question) throws IOException {
        String name = question.contains("24729737")
                ? "virksomhed"
                : question.contains("13585628")
                        ? "virksomhed-ophoert"
                        : question.contains("1003388394") ? "produktionsenhed" : "ingen";
        try (var file = RecordedRegister.class.getResourceAsStream("/cvr/" + name + ".json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
