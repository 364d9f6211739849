package dk.fodfaeste.platform.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.View;

/**
 * The one way in which a form that edits is saved. Whoever has seen an older version gets a page with both, by field, and chooses; nothing
 * that was typed is lost, neither theirs nor the other's. Where the other one changed nothing that the form shows, there is nothing to
 * choose, and it is saved.
 */
@Component
public class Edits {

    private static final Logger LOG = LoggerFactory.getLogger(Edits.class);

    private final Pages pages;
    private final AccountNames names;
    private final Undos undos;
    private final Clock clock;

    Edits(Pages pages, AccountNames names, Undos undos, Clock clock) {
        this.pages = pages;
        this.names = names;
        this.undos = undos;
        this.clock = clock;
    }

    /** @param act saves over the version that it is given, and shows what comes then */
    public View save(Edit edit, IntFunction<View> act) {
        return edit.undoable() ? savedWithWayBack(edit, act) : saved(edit, act);
    }

    /** What stood there can be put back as it was, as long as nobody changes anything. */
    private View savedWithWayBack(Edit edit, IntFunction<View> act) {
        Form before = edit.now().get();
        View view = saved(edit, act);
        try {
            offerWayBack(edit, before, edit.now().get());
        } catch (DataAccessException | TransactionException away) {
            // it is saved, and is told so; only the way back is missing
            LOG.warn("what was saved could not be read again: {}", away.getMessage());
        }
        return view;
    }

    private void offerWayBack(Edit edit, Form before, Form after) {
        if (after.version() != before.version()) {
            Map<String, String> fields = new HashMap<>(edit.mine().fields());
            edit.fields().forEach(field -> fields.put(field.name(), before.typed(field.name())));
            fields.put("version", Integer.toString(after.version()));
            undos.offer(edit.address(), fields);
        }
    }

    private View saved(Edit edit, IntFunction<View> act) {
        try {
            return act.apply(edit.mine().version());
        } catch (ChangedMeanwhileException changed) {
            if (edit.mine().has(Undos.FIELD)) {
                throw new RefusedException("undo.changed");
            }
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
     * @param undoable whether what stood there can be put back: only where the fields tell nothing of a person, for they lie in the session
     */
    public record Edit(
            Named about,
            String page,
            String address,
            Form mine,
            Supplier<Form> now,
            List<EditedField> fields,
            boolean undoable) {

        public Edit(Named about, String page, String address, Form mine, Supplier<Form> now, List<EditedField> fields) {
            this(about, page, address, mine, now, fields, false);
        }

        public Edit(
                String about, String page, String address, Form mine, Supplier<Form> now, List<EditedField> fields) {
            this(words -> about, page, address, mine, now, fields);
        }

        /** The same, with a way back. */
        public Edit withWayBack() {
            return new Edit(about, page, address, mine, now, fields, true);
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
