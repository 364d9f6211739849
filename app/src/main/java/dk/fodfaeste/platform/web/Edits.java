package dk.fodfaeste.platform.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * The one way in which a form that edits is saved. Whoever has seen an older version gets a page with both, by field, and chooses; nothing
 * that was typed is lost, neither theirs nor the other's. Where the other one changed nothing that the form shows, there is nothing to
 * choose, and it is saved.
 */
@Component
public class Edits {

    private final Pages pages;
    private final AccountNames names;
    private final Clock clock;

    Edits(Pages pages, AccountNames names, Clock clock) {
        this.pages = pages;
        this.names = names;
        this.clock = clock;
    }

    /** @param act saves over the version that it is given, and shows what comes then */
    public View save(Edit edit, IntFunction<View> act) {
        try {
            return act.apply(edit.mine().version());
        } catch (ChangedMeanwhileException changed) {
            Form now = edit.now().get();
            return edit.leavesNothingToChoose(now) ? saveOver(edit, now, act) : both(edit, now, changed);
        }
    }

    private View saveOver(Edit edit, Form now, IntFunction<View> act) {
        try {
            return act.apply(now.version());
        } catch (ChangedMeanwhileException changedAgain) {
            return both(edit, edit.now().get(), changedAgain);
        }
    }

    private View both(Edit edit, Form now, ChangedMeanwhileException changed) {
        return pages.show(
                HttpStatus.CONFLICT,
                "platform/conflict",
                ConflictView.of(
                        edit,
                        now,
                        changed.by().flatMap(names::nameOf),
                        changed.at().map(at -> LocalDateTime.ofInstant(at.toInstant(), clock.getZone()))));
    }

    /**
     * What is being saved.
     *
     * @param about name of what is edited
     * @param page where it is read
     * @param address where the form is sent
     * @param now what stands there, as the form would show it
     */
    public record Edit(
            Named about, String page, String address, Form mine, Supplier<Form> now, List<EditedField> fields) {

        public Edit(
                String about, String page, String address, Form mine, Supplier<Form> now, List<EditedField> fields) {
            this(words -> about, page, address, mine, now, fields);
        }

        /** Somebody changed what this form does not show, or wrote the same. */
        boolean leavesNothingToChoose(Form now) {
            return EditedField.differing(fields, mine, now).isEmpty()
                    || mine.tellsWhatWas()
                            && EditedField.differing(fields, mine.asItWas(), now)
                                    .isEmpty();
        }
    }
}
