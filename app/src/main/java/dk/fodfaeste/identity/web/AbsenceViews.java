package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.Absence;
import dk.fodfaeste.identity.Absences;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Colleagues.Member;
import dk.fodfaeste.identity.Colleagues.Staff;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Absences as pages show them: one's own, or those of all. */
@Component
@Transactional(readOnly = true)
public class AbsenceViews {

    private final Absences absences;
    private final Colleagues colleagues;
    private final Clock clock;

    AbsenceViews(Absences absences, Colleagues colleagues, Clock clock) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Of one, with the form for another. */
    AbsencesView of(UUID accountId, Form form) {
        Staff staff = colleagues.staff();
        return view(absences.of(accountId), staff, List.of(), absences.deputies(accountId), form);
    }

    /** Of all, with the form for any colleague but oneself. */
    AbsencesView ofAll(Form form) {
        Staff staff = colleagues.staff();
        UUID reader = Acting.now().accountId();
        List<Member> others = staff.members().stream()
                .filter(Member::active)
                .filter(member -> !member.id().equals(reader))
                .toList();
        return view(absences.coming(), staff, others, others, form);
    }

    private AbsencesView view(
            List<Absence> found, Staff staff, List<Member> colleagues, List<Member> deputies, Form form) {
        LocalDate today = LocalDate.now(clock);
        return new AbsencesView(
                today,
                found.stream()
                        .map(each -> new Line(
                                each,
                                staff.member(each.accountId()).name(),
                                each.deputyId().map(id -> staff.member(id).name()),
                                each.isOn(today)))
                        .toList(),
                colleagues,
                deputies,
                form);
    }

    /**
     * @param colleagues of whom it may be told; empty where it is one's own
     * @param deputies who may stand in
     */
    public record AbsencesView(
            LocalDate today, List<Line> lines, List<Member> colleagues, List<Member> deputies, Form form) {}

    /** @param on whether it is so today */
    public record Line(Absence absence, String name, Optional<String> deputy, boolean on) {}
}
