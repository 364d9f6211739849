package dk.fodfaeste.platform.web;

import dk.fodfaeste.platform.web.Edits.Edit;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two versions of the same: what the reader wrote, and what stands there now.
 *
 * @param by name of who saved meanwhile
 * @param kept what is sent along with the choices
 * @param secrets names of fields whose content is never sent back to a page, and which were filled in
 */
public record ConflictView(
        Named about,
        String page,
        String address,
        Optional<String> by,
        Optional<LocalDateTime> at,
        Map<String, String> kept,
        List<Choice> choices,
        List<String> secrets) {

    private static final String SECRET = "password";

    static ConflictView of(Edit edit, Form now, Optional<String> by, Optional<LocalDateTime> at) {
        Form mine = edit.mine();
        List<EditedField> differing = EditedField.differing(edit.fields(), mine, now);
        Map<String, String> kept = new LinkedHashMap<>(mine.fields());
        differing.forEach(field -> kept.remove(field.name()));
        boolean secret = kept.remove(SECRET) != null && !mine.typed(SECRET).isEmpty();
        kept.putAll(now.carried());
        return new ConflictView(
                edit.about(),
                edit.page(),
                edit.address(),
                by,
                at,
                kept,
                differing.stream().map(field -> new Choice(field, mine, now)).toList(),
                secret ? List.of(SECRET) : List.of());
    }

    /** One field that the two say differently. */
    public record Choice(EditedField field, Form mine, Form theirs) {

        public String label(Words words) {
            return field.label().apply(words);
        }

        public String name() {
            return field.name();
        }

        public String mine(Words words) {
            return field.inWords(words, mine);
        }

        public String theirs(Words words) {
            return field.inWords(words, theirs);
        }

        public String myValue() {
            return mine.typed(name());
        }

        public String theirValue() {
            return theirs.typed(name());
        }

        /** Sentences of both can stay, one after the other. */
        public boolean mayKeepBoth() {
            return field.passage()
                    && mine.text(name()).isPresent()
                    && theirs.text(name()).isPresent();
        }

        public String bothValues() {
            return theirValue().strip() + "\n\n" + myValue().strip();
        }

        /** The other one left this field as it was: mine is chosen beforehand. */
        public boolean onlyMineIsNew() {
            return mine.tellsWhatWas() && field.isSame(mine.asItWas(), theirs);
        }

        /** I left this field as it was: theirs is chosen beforehand. */
        public boolean onlyTheirsIsNew() {
            return mine.tellsWhatWas() && field.isSame(mine.asItWas(), mine);
        }
    }
}
