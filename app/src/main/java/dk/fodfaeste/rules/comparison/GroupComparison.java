package dk.fodfaeste.rules.comparison;

import dk.fodfaeste.rules.comparison.GroupChange.What;
import dk.fodfaeste.rules.law.Pack;
import dk.fodfaeste.rules.law.TargetGroup;
import dk.fodfaeste.rules.law.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The target groups of two packs on one day. */
final class GroupComparison {

    private final Pack oldPack;
    private final Pack newPack;
    private final LocalDate day;

    GroupComparison(Pack oldPack, Pack newPack, LocalDate day) {
        this.oldPack = oldPack;
        this.newPack = newPack;
        this.day = day;
    }

    /** Those that come, those that end, and those that are called something else. */
    List<GroupChange> changes() {
        List<TargetGroup> were = oldPack.groups().on(day);
        List<TargetGroup> are = newPack.groups().on(day);
        return Stream.of(
                        are.stream()
                                .filter(group -> in(were, group.code()).isEmpty())
                                .map(group -> new GroupChange(day, group.name(), What.COMES, List.of())),
                        were.stream()
                                .filter(group -> in(are, group.code()).isEmpty())
                                .map(group -> new GroupChange(day, group.name(), What.ENDS, becomes(group.code()))),
                        were.stream().flatMap(group -> renamed(group, are).stream()))
                .flatMap(each -> each)
                .toList();
    }

    private Optional<GroupChange> renamed(TargetGroup was, List<TargetGroup> are) {
        return in(are, was.code())
                .filter(is -> !is.name().equals(was.name()))
                .map(is -> new GroupChange(day, was.name(), What.RENAMED, List.of(is.name())));
    }

    private static Optional<TargetGroup> in(List<TargetGroup> groups, String code) {
        return groups.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private List<Text> becomes(String code) {
        return newPack.groups().standing(code, day).codes().stream()
                .sorted()
                .flatMap(each -> newPack.groups().find(each).stream())
                .map(TargetGroup::name)
                .toList();
    }
}
