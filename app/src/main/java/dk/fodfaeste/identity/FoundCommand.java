package dk.fodfaeste.identity;

import dk.fodfaeste.platform.web.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * {@code --found=NAME --email=ADDRESS [--administrator=NAME]}: founds an organisation, beside a program that runs or without one. The
 * password is the first line that comes in; of an empty one, or of none, a password is made and shown once. Speaks Danish where the
 * operator's system does, else English; the program then ends with 0, or 1 when nothing was founded.
 */
@Component
class FoundCommand implements ApplicationRunner, ExitCodeGenerator {

    private final Founding founding;
    private final MessageSource messages;
    private final PasswordAdvice advice;
    private boolean refused;

    FoundCommand(Founding founding, MessageSource messages, PasswordAdvice advice) {
        this.founding = founding;
        this.messages = messages;
        this.advice = advice;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (arguments.containsOption("found")) {
            found(option(arguments, "found"), option(arguments, "email"), option(arguments, "administrator"));
        }
    }

    private void found(String name, String email, String administrator) throws IOException {
        refused = true;
        if (!SignInRules.isName(name)) {
            say("found.wrong.name");
        } else if (!SignInRules.isEmail(email)) {
            say("found.wrong.email", email);
        } else {
            String typed = firstLine();
            Optional<String> wrong =
                    typed.isEmpty() ? Optional.empty() : advice.wrong(typed, name, email, administrator);
            if (wrong.isPresent()) {
                say(
                        wrong.get().equals("account.wrong.password") ? "found.wrong.password" : wrong.get(),
                        SignInRules.SHORTEST_PASSWORD,
                        SignInRules.LONGEST_PASSWORD);
            } else {
                found(
                        new NewOrganisation(name, administrator.isEmpty() ? "Administrator" : administrator, email),
                        typed);
            }
        }
    }

    private void found(NewOrganisation organisation, String typed) {
        String password = typed.isEmpty() ? Founding.madePassword() : typed;
        try {
            founding.found(organisation, password);
        } catch (DuplicateKeyException taken) {
            say("found.wrong.taken", organisation.name());
            return;
        }
        refused = false;
        say("found.done", organisation.name(), organisation.email());
        if (typed.isEmpty()) {
            say("found.password", password);
        }
    }

    private static String firstLine() throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        return Objects.requireNonNullElse(input.readLine(), "");
    }

    private static String option(ApplicationArguments arguments, String name) {
        List<String> values = Objects.requireNonNullElse(arguments.getOptionValues(name), List.of());
        return values.isEmpty() ? "" : values.getLast().strip();
    }

    @Override
    public int getExitCode() {
        return refused ? 1 : 0;
    }

    @SuppressWarnings("SystemOut") // the console is where the one who runs the command looks
    private void say(String key, Object... arguments) {
        boolean danish = Locale.getDefault().getLanguage().equals("da");
        System.out.println(new Words(messages, danish ? Locale.of("da", "DK") : Locale.ENGLISH).text(key, arguments));
    }
}
