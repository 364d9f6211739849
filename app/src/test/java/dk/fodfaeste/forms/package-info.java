/** Every form of the product, found on its pages and sent in ways that no test of a single form thinks of. */
@org.jspecify.annotations.NullMarked
package dk.fodfaeste.forms;
