package dk.fodfaeste.identity;

import static dk.fodfaeste.database.identity.Tables.ACCOUNT;

import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.web.AccountNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who work in the organisation, by name. */
@Service
@Transactional(readOnly = true)
public class Colleagues implements AccountNames {

    private final DSLContext database;

    Colleagues(DSLContext database) {
        this.database = database;
    }

    public Map<UUID, String> names() {
        return database.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .fetchMap(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME);
    }

    @Override
    public Optional<String> nameOf(UUID accountId) {
        return Optional.ofNullable(names(List.of(accountId)).get(accountId));
    }

    /** Of those of the ids that are accounts of the organisation. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ACCOUNT_ID.in(ids))
                        .fetchMap(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME);
    }

    /** By name. */
    public List<Colleague> of(Role role) {
        return database.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.eq(role.name()).and(ACCOUNT.ACTIVE))
                .orderBy(Danish.order(ACCOUNT.NAME))
                .fetch(row -> new Colleague(row.value1(), row.value2()));
    }

    /** Everybody who works or worked here, in one question. */
    public Staff staff() {
        return new Staff(database.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME, ACCOUNT.ROLE, ACCOUNT.ACTIVE)
                .from(ACCOUNT)
                .orderBy(Danish.order(ACCOUNT.NAME))
                .fetch(row -> new Member(row.value1(), row.value2(), Role.valueOf(row.value3()), row.value4())));
    }

    /** @param members by name */
    public record Staff(List<Member> members) {

        public Map<UUID, String> names() {
            return members.stream().collect(Collectors.toMap(Member::id, Member::name));
        }

        /** By name. */
        public List<Colleague> of(Role role) {
            return members.stream()
                    .filter(member -> member.active() && member.role() == role)
                    .map(member -> new Colleague(member.id(), member.name()))
                    .toList();
        }
    }

    public record Member(UUID id, String name, Role role, boolean active) {}

    public record Colleague(UUID id, String name) {}
}
