package dk.fodfaeste.jobs;

import java.util.UUID;

/** Who asked for a job, as db-scheduler keeps it beside the job's id: enough to look up the rest. */
record Asker(UUID organisationId, UUID accountId) {}
