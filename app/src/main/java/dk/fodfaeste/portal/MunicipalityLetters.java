package dk.fodfaeste.portal;

import dk.fodfaeste.grants.Answer;
import dk.fodfaeste.grants.Answer.Kind;
import dk.fodfaeste.grants.MunicipalityAnswers;
import dk.fodfaeste.links.ByLink;
import dk.fodfaeste.links.MunicipalityCase;
import dk.fodfaeste.links.MunicipalityCase.Standing;
import dk.fodfaeste.links.MunicipalityCases;
import dk.fodfaeste.links.OpenLink;
import dk.fodfaeste.people.caseroom.LettersLaidIn;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.portal.OpenForms.Opened;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The municipality's answer and the letter that says so: both are kept, or neither. */
@Component
class MunicipalityLetters {

    private static final String FILE = "file";

    private final MunicipalityCases cases;
    private final MunicipalityAnswers answers;
    private final LettersLaidIn room;
    private final ByLink byLink;
    private final TransactionTemplate transactions;

    MunicipalityLetters(
            MunicipalityCases cases,
            MunicipalityAnswers answers,
            LettersLaidIn room,
            ByLink byLink,
            TransactionTemplate transactions) {
        this.cases = cases;
        this.answers = answers;
        this.room = room;
        this.byLink = byLink;
        this.transactions = transactions;
    }

    /** Reads what was typed; what is wrong stands in the form. @return what takes it in, where nothing is */
    Runnable wanted(Opened open, Kind kind, Letter letter) {
        OpenLink link = open.link();
        Form form = open.form();
        UUID sending = form.text("sending", "[0-9a-f-]{36}", "link.municipality.wrong.file")
                .map(UUID::fromString)
                .orElseGet(UUID::randomUUID);
        Optional<Answer> answer = byLink.takeIn(link, () -> answers.read(form, kind, link.receiver(), sending));
        if (letter.isNone()) {
            form.refuse(FILE, "link.municipality.wrong.file");
        }
        Optional<MunicipalityCase> shown = cases.by(open.acting());
        return () -> take(link, shown, form.version(), answer.orElseThrow(), sending, letter);
    }

    /** In a transaction of the login that lays into the closed room and reads nothing there. */
    private void take(
            OpenLink link, Optional<MunicipalityCase> shown, int seen, Answer answer, UUID sending, Letter letter) {
        MunicipalityCase about = shown.orElseThrow(() -> new RefusedException("grant.wrong.over"));
        Acting.in(
                DatabaseRole.INTAKE,
                () -> transactions.execute(status -> {
                    answers.take(about.courseId(), about.answer().map(Standing::applicationId), seen, answer);
                    room.layIn(link.personId(), sending, letter.name(), letter.content());
                    return true;
                }));
    }

    /** @param name as it was called where it came from */
    record Letter(String name, byte[] content) {

        static final Letter NONE = new Letter("", new byte[0]);

        boolean isNone() {
            return content.length == 0;
        }
    }
}
