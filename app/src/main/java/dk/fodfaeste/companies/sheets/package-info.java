/** The room's door for many rows at once: companies, workplaces, tasks and needs as a sheet says them. */
@NamedInterface("sheets")
@NullMarked
package dk.fodfaeste.companies.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
