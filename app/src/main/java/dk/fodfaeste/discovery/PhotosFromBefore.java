package dk.fodfaeste.discovery;

import dk.fodfaeste.database.discovery.Routines;
import dk.fodfaeste.database.discovery.tables.records.PhotosOfTheHouseRecord;
import dk.fodfaeste.jobs.Nightly;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.privacy.SealedAlone;
import dk.fodfaeste.privacy.Sealing;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals anew the photos from before each had a key of its own. */
@Component
class PhotosFromBefore implements Nightly {

    /** Of about 200 kB each, in one transaction; the others the night after. */
    private static final int A_NIGHT = 500;

    private final DSLContext database;
    private final Sealing sealing;

    PhotosFromBefore(DSLContext database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    @Override
    public String name() {
        return "discovery.seal-photos-anew";
    }

    @Override
    @Transactional(label = DatabaseRole.AS_JOBS)
    public void doTonight() {
        database.selectFrom(Routines.photosOfTheHouse(A_NIGHT)).forEach(this::sealAnew);
    }

    private void sealAnew(PhotosOfTheHouseRecord photo) {
        byte[] before = photo.getContentSealed();
        byte[] content = sealing.openForHouse(before, photo.getObservationId());
        SealedAlone sealed = sealing.sealAlone(content, photo.getObservationId());
        Routines.sealPhotoAnew(
                database.configuration(), photo.getObservationId(), before, sealed.content(), sealed.key());
    }
}
