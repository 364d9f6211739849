package dk.fodfaeste.companies;

import java.time.LocalDate;
import java.util.Optional;

/** A public register of companies and their production units. What is typed by hand needs none. */
public interface CompanyRegister {

    /** Whether the house knows where one is. */
    boolean isThere();

    /**
     * Empty where the register has no such company.
     *
     * @throws SilentException where it does not answer in time, or not as it should
     */
    Optional<RegisteredCompany> company(Cvr cvr);

    /**
     * Empty where the register has no such unit.
     *
     * @throws SilentException as {@link #company}
     */
    Optional<RegisteredUnit> unit(PNumber number);

    /**
     * @param industry code of its main activity, of the edition in force (DB25 since 2025)
     * @param endedOn the day on which it ceased to be, where it did
     */
    record RegisteredCompany(Cvr cvr, String name, Optional<String> industry, Optional<LocalDate> endedOn) {}

    /**
     * @param cvr the company that it belongs to
     * @param address street and number
     */
    record RegisteredUnit(
            PNumber number, Optional<Cvr> cvr, String name, Optional<String> address, Optional<String> postalCode) {}

    /** The register did not answer, or answered what cannot be read. */
    class SilentException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SilentException(String message) {
            super(message);
        }

        SilentException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
