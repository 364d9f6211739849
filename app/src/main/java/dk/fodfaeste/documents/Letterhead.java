package dk.fodfaeste.documents;

import java.util.List;
import java.util.Optional;

/**
 * What an organisation writes at the top and at the end of its documents.
 *
 * @param name of the organisation
 * @param address lines
 * @param contact phone, e-mail, page
 * @param closing words before the signature
 * @param opening the organisation's own words before what the house writes in this kind of document
 * @param ending and after it
 * @param sections in the order that the organisation, or else the house, puts them
 */
public record Letterhead(
        String name,
        Optional<String> address,
        Optional<String> contact,
        Optional<String> closing,
        Optional<String> opening,
        Optional<String> ending,
        List<Section> sections) {}
