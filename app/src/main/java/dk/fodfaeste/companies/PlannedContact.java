package dk.fodfaeste.companies;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A contact that one of ours means to have with a company.
 *
 * @param accountId who has it
 * @param day when; a past one was neither had nor given up
 */
public record PlannedContact(UUID id, UUID companyId, UUID accountId, LocalDate day, ContactKind kind, String about) {}
