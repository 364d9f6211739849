@org.jspecify.annotations.NullMarked
package dk.fodfaeste.discovery.progress;
