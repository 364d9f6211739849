package dk.fodfaeste.attack;

import dk.fodfaeste.Fodfaeste;
import dk.fodfaeste.Visit;
import dk.fodfaeste.attack.Finding.Severity;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.web.Access;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.util.FileSystemUtils;

/**
 * Every route as every role, with what an attacker types in every field and every id, against the demo as {@code bin/run} shows it:
 * {@code Attack [wapiti]}. Prints what was found, the worst first, and ends with 1 when something of it is high or medium.
 */
public final class Attack {

    private static final Map<Role, String> DEMO = Map.of(
            Role.CONSULTANT, "konsulent",
            Role.EMPLOYMENT_MANAGER, "chef",
            Role.SOCIAL_WORKER, "socialraadgiver",
            Role.ENTERPRISE_SUPERVISOR, "vaerksted",
            Role.ADMINISTRATOR, "administrator");

    private static final String PASSWORD = "fodfaeste-demo";

    /** They end what the attack needs: its session, its password. */
    private static final Set<String> LEFT_ALONE = Set.of("/sign-out");

    private final Set<Finding> found = new TreeSet<>();
    private final Access access;
    private final List<Target> targets;
    private final String house;
    private int asked;

    private Attack(ConfigurableApplicationContext program) {
        this.house = "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port");
        this.access = program.getBean(Access.class);
        this.targets = new Routes(program)
                .targets().stream()
                        .filter(target -> !LEFT_ALONE.contains(target.pattern()))
                        .toList();
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "attack");
        int code;
        try (var program = new SpringApplication(Fodfaeste.class)
                .run(
                        "--server.port=0",
                        "--fodfaeste.data=" + data,
                        "--fodfaeste.today=2026-11-23",
                        "--fodfaeste.demo=true",
                        "--logging.level.root=off",
                        "--logging.level.dk.fodfaeste=off")) {
            Attack attack = new Attack(program);
            code = attack.run(List.of(arguments));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        System.exit(code);
    }

    private int run(List<String> scanners) throws Exception {
        for (Role role : Role.values()) {
            Visit visit = visit(role);
            System.out.println("as " + DEMO.get(role) + ": " + targets.size() + " routes");
            closed(visit, role);
            forged(visit, role);
            for (Target target : targets) {
                if (access.allows(role, HttpMethod.valueOf(target.method()), target.address())) {
                    fuzz(visit, role, target);
                }
            }
        }
        strangers();
        if (scanners.contains("wapiti")) {
            found.addAll(new Wapiti(house).findings(visit(Role.CONSULTANT)));
        }
        return told();
    }

    private Visit visit(Role role) throws Exception {
        Visit visit = new Visit(house);
        visit.signIn(DEMO.get(role) + "@huset.example", PASSWORD);
        return visit;
    }

    private int told() {
        System.out.println();
        found.forEach(System.out::println);
        long bad =
                found.stream().filter(each -> each.severity() != Severity.LOW).count();
        System.out.printf("%n%d requests, %d findings, %d of them high or medium%n", asked, found.size(), bad);
        return bad == 0 ? 0 : 1;
    }

    /** What is not for the role stays closed. */
    private void closed(Visit visit, Role role) throws Exception {
        for (Target target : targets) {
            if (!access.allows(role, HttpMethod.valueOf(target.method()), target.address())) {
                HttpResponse<String> answer = ask(visit, role, target, target.address(), Map.of());
                if (answer.statusCode() != 403 && answer.statusCode() != 404) {
                    found.add(new Finding(
                            Severity.HIGH,
                            where(role, target),
                            "is closed to the role and answers " + answer.statusCode()));
                }
            }
        }
    }

    /** A form without its secret does nothing. */
    private void forged(Visit visit, Role role) throws Exception {
        for (Target target : targets) {
            if (!target.isRead() && access.allows(role, HttpMethod.POST, target.address())) {
                HttpResponse<String> answer = visit.ask("POST", target.address(), "forged=1");
                asked++;
                if (answer.statusCode() != 403) {
                    found.add(new Finding(
                            Severity.HIGH, where(role, target), "takes a forged form: " + answer.statusCode()));
                }
            }
        }
    }

    private void fuzz(Visit visit, Role role, Target target) throws Exception {
        for (String payload : Payloads.ALL) {
            Map<String, String> fields = new java.util.LinkedHashMap<>();
            target.fields().forEach(field -> fields.put(field, payload));
            ask(visit, role, target, target.address(), fields);
        }
        for (String id : target.pattern().contains("{}") ? Payloads.IDS : List.<String>of()) {
            ask(visit, role, target, target.pattern().replace("{}", id), Map.of());
        }
    }

    /** Nobody is signed in: nothing but the sign-in is shown, whatever is asked. */
    private void strangers() throws Exception {
        for (Target target : targets) {
            Visit stranger = new Visit(house);
            HttpResponse<String> answer = stranger.ask(target.method(), target.address(), target.isRead() ? "" : "a=1");
            asked++;
            boolean open =
                    Set.of("/sign-in", "/health", "/error", "/sign-in/choose").contains(target.pattern());
            if (!open && answer.statusCode() != 302 && answer.statusCode() != 401) {
                found.add(new Finding(
                        Severity.HIGH,
                        "stranger " + target.method() + " " + target.pattern(),
                        "answers " + answer.statusCode()));
            }
        }
    }

    private HttpResponse<String> ask(Visit visit, Role role, Target target, String address, Map<String, String> fields)
            throws Exception {
        asked++;
        long begun = System.nanoTime();
        HttpResponse<String> answer = target.isRead()
                ? visit.get(address + (fields.isEmpty() ? "" : "?" + query(fields)))
                : visit.send(address, fields);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        String sent = fields.values().stream()
                .findFirst()
                .map(each -> " with " + shown(each))
                .orElse("");
        found.addAll(Answers.wrong(where(role, target) + sent, answer, took));
        return answer;
    }

    private static String query(Map<String, String> fields) {
        StringBuilder query = new StringBuilder();
        fields.forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value.substring(0, Math.min(value.length(), 300)), StandardCharsets.UTF_8)));
        return query.toString();
    }

    private static String where(Role role, Target target) {
        return target.method() + " " + target.pattern() + " as " + DEMO.get(role);
    }

    private static String shown(String payload) {
        return payload.length() > 40 ? payload.substring(0, 40) + "…" : payload.replaceAll("\\p{C}", "?");
    }
}
