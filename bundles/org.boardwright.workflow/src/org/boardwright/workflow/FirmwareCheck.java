package org.boardwright.workflow;

import java.util.List;

import org.boardwright.probe.Facet;
import org.boardwright.probe.ProbeAnswer.Observed;
import org.boardwright.probe.ipsw.IpswParts;

/**
 * What a check of a firmware file found, in the words of its probe.
 *
 * @param name        of the file
 * @param verdict     {@code intact}, {@code damaged}, {@code incomplete} or {@code cut-short}
 * @param sentence    the verdict for a technician
 * @param damaged     components that are not what they should be, each with its reason
 * @param missing     components without their file
 * @param crcOnly     components that only their CRC-32 could check
 * @param products    product types it is for
 * @param digests     how many digests agree
 * @param fits        whether it is for the phone asked for; true when none was asked for
 */
public record FirmwareCheck(String name, String verdict, String sentence, List<Part> damaged, List<Part> missing, List<Part> crcOnly,
        List<String> products, String version, String build, int digests, boolean fits) {

    /** A component and what was seen of it. */
    public record Part(String component, String reason) {
    }

    /** From what the probe saw, for a phone; a blank product type asks for none. */
    static FirmwareCheck of(Observed observed, String productType) {
        var verdict = observed.facets(IpswParts.VERDICT).getFirst();
        return new FirmwareCheck(observed.artifact().name(), verdict.value(), verdict.place().excerpt(),
                parts(observed, IpswParts.DAMAGED), parts(observed, IpswParts.MISSING), parts(observed, IpswParts.CRC_ONLY),
                values(observed, IpswParts.SUPPORTED_PRODUCT), first(observed, IpswParts.IOS_VERSION, ""),
                first(observed, IpswParts.IOS_BUILD, ""), Integer.parseInt(first(observed, IpswParts.DIGESTS, "0")),
                productType.isBlank() || FirmwareFit.fits(productType, observed));
    }

    /** Whether it can be used for the phone asked for. */
    public boolean isGood() {
        return fits && verdict.equals("intact");
    }

    private static List<Part> parts(Observed observed, String part) {
        return observed.facets(part).stream().map(f -> new Part(f.value(), f.place().excerpt())).toList();
    }

    private static List<String> values(Observed observed, String part) {
        return observed.facets(part).stream().map(Facet::value).toList();
    }

    private static String first(Observed observed, String part, String otherwise) {
        return values(observed, part).stream().findFirst().orElse(otherwise);
    }
}
