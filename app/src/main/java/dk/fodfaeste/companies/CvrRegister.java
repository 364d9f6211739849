package dk.fodfaeste.companies;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Det Centrale Virksomhedsregister by its public search service: {@code POST ADDRESS/virksomhed/_search} and {@code …/produktionsenhed/_search} with a
 * query in JSON and a user's password, answered as Elasticsearch answers. Nothing but the number leaves the house.
 */
@Component
class CvrRegister implements CompanyRegister {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final String address;
    private final String user;
    private final Duration patience;
    private final JsonMapper json = new JsonMapper();

    /** @param address without the name of an index; empty for none @param user {@code name:password} @param seconds that an answer may take */
    CvrRegister(
            @Value("${fodfaeste.cvr-register}") String address,
            @Value("${fodfaeste.cvr-register-user}") String user,
            @Value("${fodfaeste.cvr-register-patience:5}") int seconds) {
        this.address = address.strip().replaceFirst("/$", "");
        this.user = user.strip();
        this.patience = Duration.ofSeconds(seconds);
    }

    @Override
    public boolean isThere() {
        return !address.isEmpty();
    }

    @Override
    public Optional<RegisteredCompany> company(Cvr cvr) {
        return found("virksomhed", "Vrvirksomhed", "Vrvirksomhed.cvrNummer", cvr.digits())
                .map(company -> {
                    JsonNode newest = company.path("virksomhedMetadata");
                    return new RegisteredCompany(
                            cvr,
                            name(newest),
                            text(newest.path("nyesteHovedbranche").path("branchekode")),
                            ended(company));
                });
    }

    @Override
    public Optional<RegisteredUnit> unit(PNumber number) {
        return found("produktionsenhed", "VrproduktionsEnhed", "VrproduktionsEnhed.pNummer", number.digits())
                .map(unit -> {
                    JsonNode newest = unit.path("produktionsEnhedMetadata");
                    JsonNode where = newest.path("nyesteBeliggenhedsadresse");
                    return new RegisteredUnit(
                            number,
                            text(newest.path("nyesteCvrNummerRelation")).flatMap(Cvr::parse),
                            name(newest),
                            street(where),
                            text(where.path("postnummer")));
                });
    }

    /** The one that the number is of. @param root of what the index has of each */
    private Optional<JsonNode> found(String index, String root, String field, String number) {
        JsonNode answer =
                ask(index, json.writeValueAsString(Map.of("size", 1, "query", Map.of("term", Map.of(field, number)))));
        JsonNode hits = answer.path("hits").path("hits");
        if (!hits.isArray()) {
            throw new SilentException("the register answered without hits");
        }
        return hits.isEmpty()
                ? Optional.empty()
                : Optional.of(hits.get(0).path("_source").path(root));
    }

    private JsonNode ask(String index, String question) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/" + index + "/_search"))
                            .timeout(patience)
                            .header("Content-Type", "application/json; charset=UTF-8")
                            .header("Authorization", "Basic " + encoded(user))
                            .POST(BodyPublishers.ofString(question))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new SilentException("the register answered " + answer.statusCode());
            }
            return json.readTree(answer.body());
        } catch (IOException | JacksonException silence) {
            throw new SilentException("the register did not answer", silence);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SilentException("stopped while the register was asked", stopped);
        }
    }

    private static String encoded(String user) {
        return Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(JsonNode newest) {
        return text(newest.path("nyesteNavn").path("navn"))
                .orElseThrow(() -> new SilentException("the register knows no name"));
    }

    private static Optional<String> street(JsonNode where) {
        return text(where.path("vejnavn"))
                .map(street -> Stream.of(
                                Optional.of(street),
                                text(where.path("husnummerFra"))
                                        .map(number -> number
                                                + text(where.path("bogstavFra")).orElse("")))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")));
    }

    /** The end of its last life; open ends are null. */
    private static Optional<LocalDate> ended(JsonNode company) {
        JsonNode lives = company.path("livsforloeb");
        return lives.isEmpty()
                ? Optional.empty()
                : text(lives.get(lives.size() - 1).path("periode").path("gyldigTil"))
                        .map(CvrRegister::day);
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException unreadable) {
            throw new SilentException("the register has a day that is none", unreadable);
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isMissingNode() || node.isNull()
                ? Optional.empty()
                : Optional.of(node.asString().strip()).filter(text -> !text.isEmpty());
    }
}
