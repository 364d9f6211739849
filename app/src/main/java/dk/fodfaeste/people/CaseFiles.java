package dk.fodfaeste.people;

import static dk.fodfaeste.database.case_room.Tables.CASE_FILE;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.HouseKeys;
import dk.fodfaeste.privacy.Sealing;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** The closed room's files, as intake may reach them: laid in, sealed, and not read back. */
@Service
public class CaseFiles {

    private final DSLContext database;
    private final Sealing sealing;
    private final HouseKeys keys;
    private final CprIndex index;

    CaseFiles(DSLContext database, Sealing sealing, HouseKeys keys, CprIndex index) {
        this.database = database;
        this.sealing = sealing;
        this.keys = keys;
        this.index = index;
    }

    /** Tells whose a number is, of those in the file rooms now: ten digits in, empty for nobody's. */
    public Function<String, Optional<UUID>> owners() {
        Map<ByteBuffer, UUID> owners = new HashMap<>();
        database.select(CASE_FILE.CPR_INDEX, CASE_FILE.PERSON_ID)
                .from(CASE_FILE)
                .where(CASE_FILE.CPR_INDEX.isNotNull())
                .forEach(row -> owners.put(ByteBuffer.wrap(row.value1()), row.value2()));
        return digits -> Optional.ofNullable(owners.get(ByteBuffer.wrap(index.of(digits))));
    }

    /** What was laid in before, by person: keyed hashes that tell «unchanged» without anybody reading. */
    public Map<UUID, byte[]> fingerprints() {
        return database.select(CASE_FILE.PERSON_ID, CASE_FILE.IMPORTED_FINGERPRINT)
                .from(CASE_FILE)
                .where(CASE_FILE.IMPORTED_FINGERPRINT.isNotNull())
                .fetchMap(CASE_FILE.PERSON_ID, CASE_FILE.IMPORTED_FINGERPRINT);
    }

    /**
     * Seals the number and the target group (a code of the rule pack) into the person's file.
     *
     * @param before the fingerprints before this import
     * @return whether anything was new
     */
    public boolean layIn(UUID personId, Optional<String> cpr, Optional<String> targetGroup, Map<UUID, byte[]> before) {
        if (cpr.isEmpty() && targetGroup.isEmpty()) {
            return false;
        }
        byte[] fingerprint = keys.fingerprint(
                personId + " " + cpr.map(digits -> digits + " compared").orElse("") + " " + targetGroup.orElse(""));
        if (Arrays.equals(before.get(personId), fingerprint)) {
            return false;
        }
        byte[] cprSealed = cpr.map(number -> sealing.seal(personId, number)).orElse(null);
        byte[] cprIndex = cpr.map(index::of).orElse(null);
        byte[] groupSealed =
                targetGroup.map(group -> sealing.seal(personId, group)).orElse(null);
        var file = database.insertInto(CASE_FILE)
                .set(CASE_FILE.PERSON_ID, personId)
                .set(CASE_FILE.ORGANISATION_ID, Acting.now().organisationId())
                .set(CASE_FILE.CPR_SEALED, cprSealed)
                .set(CASE_FILE.CPR_INDEX, cprIndex)
                .set(CASE_FILE.TARGET_GROUP_SEALED, groupSealed)
                .set(CASE_FILE.IMPORTED_FINGERPRINT, fingerprint)
                .onConflict(CASE_FILE.PERSON_ID)
                .doUpdate()
                .set(CASE_FILE.IMPORTED_FINGERPRINT, fingerprint);
        if (cprSealed != null) {
            file = file.set(CASE_FILE.CPR_SEALED, cprSealed).set(CASE_FILE.CPR_INDEX, cprIndex);
        }
        if (groupSealed != null) {
            file = file.set(CASE_FILE.TARGET_GROUP_SEALED, groupSealed);
        }
        file.execute();
        return true;
    }
}
