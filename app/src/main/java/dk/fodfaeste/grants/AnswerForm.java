package dk.fodfaeste.grants;

import dk.fodfaeste.grants.Answer.Kind;
import dk.fodfaeste.grants.Answer.Rate;
import dk.fodfaeste.grants.Answer.Unit;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** An answer as it was typed; what belongs to another kind of answer is not read. */
final class AnswerForm {

    private static final int MINUTES_AN_HOUR = 60;
    private static final int HOURS_A_WEEK = 168;
    private static final int LONGEST_REFERENCE = 60;
    private static final int LONGEST_NOTE = 300;

    private final Form form;

    AnswerForm(Form form) {
        this.form = form;
    }

    /** Nothing where a field is wrong; what is, stands in the form. */
    Optional<Answer> answer() {
        Kind kind = form.one("kind", Kind.class, "grant.wrong.kind").orElse(Kind.APPLIED);
        form.required("kind", "grant.wrong.kind");
        form.required("happenedOn", "grant.wrong.day");
        return answer(kind, form.day("happenedOn", "grant.wrong.day"));
    }

    /** The same where its kind and its day are known. */
    Optional<Answer> answer(Kind kind, Optional<LocalDate> happenedOn) {
        boolean isGrant = kind == Kind.GRANTED;
        Optional<LocalDate> from = isGrant ? from() : Optional.empty();
        Answer answer = new Answer(
                kind,
                happenedOn.orElse(LocalDate.MIN),
                from,
                isGrant ? until(from) : Optional.empty(),
                isGrant ? rate() : Optional.empty(),
                isGrant ? minutes() : OptionalInt.empty(),
                kind == Kind.REFUSED || kind == Kind.REVOKED
                        ? form.day("complainBy", "grant.wrong.day")
                        : Optional.empty(),
                form.workWords("reference", LONGEST_REFERENCE),
                form.workWords("note", LONGEST_NOTE),
                Acting.now().accountId());
        return form.isRight() ? Optional.of(answer) : Optional.empty();
    }

    private Optional<LocalDate> from() {
        form.required("from", "grant.wrong.from");
        return form.day("from", "grant.wrong.from");
    }

    private Optional<LocalDate> until(Optional<LocalDate> from) {
        Optional<LocalDate> until = form.day("until", "grant.wrong.day");
        if (until.isPresent() && from.filter(until.get()::isBefore).isPresent()) {
            form.refuse("until", new RefusedException("grant.wrong.until", from.orElseThrow()));
        }
        return until;
    }

    private Optional<Rate> rate() {
        Optional<BigDecimal> kroner =
                form.hundredths("rate", "grant.wrong.rate").filter(amount -> amount.signum() > 0 || refuse("rate"));
        Optional<Unit> unit = form.one("rateUnit", Unit.class, "grant.wrong.rateUnit");
        if (kroner.isPresent() && unit.isEmpty()) {
            form.refuse("rateUnit", "grant.wrong.rateUnit");
        }
        if (unit.equals(Optional.of(Unit.HOUR_OF_YEAR))) {
            if (kroner.isPresent()) {
                form.refuse("rate", "grant.wrong.rateOfYear");
                return Optional.empty();
            }
            return Optional.of(Rate.ofTheYear());
        }
        if (unit.isPresent() && form.typed("rate").isBlank()) {
            form.refuse("rate", "grant.wrong.rate");
        }
        return kroner.flatMap(amount -> unit.map(each -> new Rate(amount, each)));
    }

    private boolean refuse(String field) {
        form.refuse(field, "grant.wrong.rate");
        return false;
    }

    private OptionalInt minutes() {
        Optional<Integer> minutes = form.hundredths("weekHours", "grant.wrong.hours")
                .map(hours ->
                        hours.multiply(BigDecimal.valueOf(MINUTES_AN_HOUR)).intValue());
        if (minutes.filter(each -> each < 1 || each > HOURS_A_WEEK * MINUTES_AN_HOUR)
                .isPresent()) {
            form.refuse("weekHours", "grant.wrong.hours");
        }
        return minutes.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
