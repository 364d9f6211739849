package dk.fodfaeste.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.StatementCount;
import dk.fodfaeste.demo.DemoHouse;
import dk.fodfaeste.forms.AtScreen.Answer;
import dk.fodfaeste.forms.FoundForm.Filled;
import dk.fodfaeste.identity.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The connection to the database is cut in the middle of every form, whoever of those who may sends it, after one statement, after another, and before the end: either nothing of
 * it is there, or all of it is; and the same form sent again is taken. Real processes are killed in {@code ClusterTest}.
 */
class EveryFormCutTest extends HouseTest {

    private static final long SEED = 1147;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private StatementCount count;

    private final Random random = new Random(SEED);
    private final List<String> wrong = new ArrayList<>();
    private int sent;
    private int cuts;
    private int whole;

    @Test
    void wholeOrNotAtAll() throws Exception {
        DemoHouse.build(program, house.actor(Role.ADMINISTRATOR));
        Set<String> kinds = new HashSet<>();
        for (Role role : Role.values()) {
            AtScreen reader = AtScreen.signedIn(web, role);
            for (FoundForm found : reader.everyForm()) {
                Optional<FoundForm> fresh = kinds.contains(found.kind()) ? Optional.empty() : again(reader, found);
                if (fresh.isPresent()) {
                    kinds.add(found.kind());
                    cut(reader, fresh.get());
                }
            }
        }
        assertThat(wrong).as("\n" + String.join("\n", wrong)).isEmpty();
        assertThat(cuts).isGreaterThan(200);
        assertThat(whole).as("forms that were seen to do something").isGreaterThan(20);
    }

    /** The form as it stands on its page now; what was sent before may have taken it away. */
    private static Optional<FoundForm> again(AtScreen reader, FoundForm found) throws Exception {
        return FoundForm.on(found.page(), reader.read(found.page()).page()).stream()
                .filter(each -> each.kind().equals(found.kind()))
                .findFirst();
    }

    /** Some forms were filled with what stood there already. */
    private static boolean changesSomething(AtScreen reader, FoundForm page, Filled form) throws Exception {
        Fingerprint before = Fingerprint.take();
        Document fresh = reader.read(page.page()).page();
        String secret = fresh.select("input[name=_csrf]").attr("value");
        reader.send(form.with("_csrf", secret));
        return !Fingerprint.take().changedSince(before).isEmpty();
    }

    private void cut(AtScreen reader, FoundForm page) throws Exception {
        Filled form = page.filled(random, "Ordene " + ++sent);
        Fingerprint before = Fingerprint.take();
        for (int after = 1; after > 0; after = next(after)) {
            count.beginAndCutAfter(after);
            Answer answer = reader.send(form);
            boolean reached = count.statements() >= after;
            count.end();
            Set<String> changed = Fingerprint.take().changedSince(before);
            if (!reached) {
                whole += changed.isEmpty() ? 0 : 1;
                if (answer.status() >= 500) {
                    tell(reader, form, after, "not cut at last, it answers " + answer.status());
                }
                return;
            }
            cuts++;
            if (answer.isDone() && changed.isEmpty() && changesSomething(reader, page, form)) {
                tell(reader, form, after, "it answers " + answer.status() + " and nothing was done");
            }
            if (answer.status() >= 400 && !changed.isEmpty()) {
                tell(
                        reader,
                        form,
                        after,
                        "it answers %d, and has changed %s; last it asked%n%s"
                                .formatted(
                                        answer.status(),
                                        changed,
                                        count.sent().lines().toList().getLast()));
            }
            if (!changed.isEmpty()) {
                whole++;
                return;
            }
        }
    }

    /** Closer at the beginning of a form: with some eighty forms that makes more than two hundred cuts. */
    private int next(int after) {
        return after + 1 + random.nextInt(2 * after);
    }

    private void tell(AtScreen reader, Filled form, int after, String what) {
        wrong.add("%s %s, cut after %d: %s%n    %s"
                .formatted(reader.role(), FoundForm.pattern(form.action()), after, what, form.sent()));
    }
}
