package dk.fodfaeste.intake.reading;

import dk.fodfaeste.rules.file.ShippedPacks;
import dk.fodfaeste.rules.law.TargetGroup;
import java.time.LocalDate;
import java.util.List;

/** The target groups of the pack that ships with the program. */
final class ShippedGroups {

    private ShippedGroups() {}

    static List<String> codes() {
        return ShippedPacks.law().on(LocalDate.of(2026, 11, 23)).groups().all().stream()
                .map(TargetGroup::code)
                .toList();
    }
}
