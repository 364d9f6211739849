package dk.fodfaeste.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** What veraPDF finds against PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). */
final class PdfRules {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfRules() {}

    /** @return each rule that is broken, with where; empty where the document is right */
    static List<String> broken(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)
                .flatMap(flavour -> broken(pdf, flavour).stream())
                .toList();
    }

    private static List<String> broken(byte[] pdf, PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == Status.FAILED)
                    .map(assertion -> told(flavour, assertion))
                    .distinct()
                    .toList();
        } catch (Exception problem) {
            throw new IllegalStateException("veraPDF could not read it", problem);
        }
    }

    private static String told(PDFAFlavour flavour, TestAssertion assertion) {
        return flavour + " " + assertion.getRuleId().getClause() + "-"
                + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage();
    }
}
