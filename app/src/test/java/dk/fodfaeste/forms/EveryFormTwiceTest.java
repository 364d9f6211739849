package dk.fodfaeste.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.demo.DemoHouse;
import dk.fodfaeste.forms.AtScreen.Answer;
import dk.fodfaeste.forms.FoundForm.Filled;
import dk.fodfaeste.identity.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A second client that sends every form of the product twice, and once more from an old page: twice is once, an old page breaks nothing, and
 * what was typed is either kept or still on the screen.
 */
class EveryFormTwiceTest extends HouseTest {

    private static final long SEED = 4711;

    @Autowired
    private ApplicationContext program;

    private final Random random = new Random(SEED);
    private final List<String> wrong = new ArrayList<>();
    private int done;
    private int sent;

    @Test
    void twiceIsOnceAndAnOldPageBreaksNothing() throws Exception {
        DemoHouse.build(program, house.actor(Role.ADMINISTRATOR));
        for (Role role : Role.values()) {
            AtScreen reader = AtScreen.signedIn(web, role);
            for (FoundForm found : reader.everyForm()) {
                Optional<FoundForm> fresh = again(reader, found);
                if (fresh.isPresent()) {
                    twice(reader, fresh.get());
                }
            }
        }
        assertThat(wrong).as("\n" + String.join("\n", wrong)).isEmpty();
        assertThat(sent).isGreaterThan(60);
        assertThat(done).isGreaterThan(sent / 4);
    }

    /** The form as it stands on its page now, with a secret of its own; what was sent before may have taken it away. */
    private static Optional<FoundForm> again(AtScreen reader, FoundForm found) throws Exception {
        return FoundForm.on(found.page(), reader.read(found.page()).page()).stream()
                .filter(each -> each.kind().equals(found.kind()))
                .findFirst();
    }

    private void twice(AtScreen reader, FoundForm found) throws Exception {
        Filled form = found.filled(random, "Ordene " + ++sent);
        Answer first = reader.send(form);
        look(reader, form, "sent", first);
        if (first.isDone()) {
            done++;
            Fingerprint once = Fingerprint.take();
            Answer second = reader.send(form);
            look(reader, form, "sent twice", second);
            if (!second.isDone()) {
                tell(reader, form, "sent twice leads nowhere: " + second.status());
            }
            var changed = Fingerprint.take().changedSince(once);
            if (!changed.isEmpty()) {
                tell(reader, form, "sent twice it changed " + changed);
            }
        }
        Optional<FoundForm> fresh = again(reader, found);
        if (fresh.isPresent()) {
            String secret = fresh.get().filled(random, "").secret();
            look(reader, form, "sent from an old page", reader.send(form.with("_csrf", secret)));
        }
    }

    private void look(AtScreen reader, Filled form, String how, Answer answer) {
        if (answer.status() >= 500) {
            tell(reader, form, how + " it answers " + answer.status());
        }
        if (answer.status() == 409 || answer.status() == 422) {
            form.words().stream()
                    .filter(word -> !answer.text().contains(word))
                    .forEach(word ->
                            tell(reader, form, how + " it answers " + answer.status() + " and loses «" + word + "»"));
        }
    }

    private void tell(AtScreen reader, Filled form, String what) {
        wrong.add(reader.role() + " " + FoundForm.pattern(form.action()) + ": " + what + "\n    " + form.sent());
    }
}
