package dk.fodfaeste.attack;

import dk.fodfaeste.Visit;
import dk.fodfaeste.attack.Finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The scanner wapiti, where somebody is signed in, for some minutes. What it finds at all is medium. */
final class Wapiti {

    private static final Pattern FOUND =
            Pattern.compile("\"path\": \"([^\"]*)\",\\s*\"info\": \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String SECONDS_A_MODULE = "60";
    private static final String SECONDS_OF_LOOKING = "120";

    private final String house;

    Wapiti(String house) {
        this.house = house;
    }

    List<Finding> findings(Visit visit) throws IOException, InterruptedException {
        Path report = Files.createTempFile(Path.of("target"), "wapiti", ".json");
        Path memory = Files.createTempDirectory(Path.of("target"), "wapiti");
        new ProcessBuilder(
                        "wapiti",
                        "-u",
                        house + "/",
                        "-x",
                        house + "/sign-out",
                        "-x",
                        house + "/my-password",
                        "-H",
                        "Cookie: SESSION=" + visit.session(),
                        "--skip",
                        "_csrf",
                        "--skip",
                        "_by",
                        "-m",
                        "all,-nikto,-buster,-brute_login_form,-wapp,-ssrf,-xxe,-drupal_enum,-wp_enum",
                        "--max-scan-time",
                        SECONDS_OF_LOOKING,
                        "--max-attack-time",
                        SECONDS_A_MODULE,
                        "--max-links-per-page",
                        "20",
                        "--max-files-per-dir",
                        "20",
                        "--flush-session",
                        "--no-bugreport",
                        "--store-session",
                        memory.toString(),
                        "--store-config",
                        memory.toString(),
                        "-f",
                        "json",
                        "-o",
                        report.toString())
                .redirectErrorStream(true)
                .redirectOutput(report.resolveSibling("wapiti.log").toFile())
                .start()
                .waitFor();
        List<Finding> found = new ArrayList<>();
        for (MatchResult each :
                FOUND.matcher(Files.readString(report)).results().toList()) {
            found.add(new Finding(Severity.MEDIUM, "wapiti " + each.group(1), each.group(2)));
        }
        return found;
    }
}
