package org.boardwright.workflow;

import java.util.ArrayList;

import org.boardwright.probe.Facet;
import org.boardwright.probe.Place;
import org.boardwright.probe.ProbeAnswer.Observed;
import org.boardwright.probe.ipsw.IpswParts;

/** Whether a firmware file is for the phone of a case; a probe knows the file, only the case knows the phone. */
public final class FirmwareFit {

    /** Added in front of the facets of a firmware file when the phone is known. */
    static final String PHONE = "phone";

    private FirmwareFit() {
    }

    /** Whether a firmware file is for a phone; true when the file does not say. */
    public static boolean fits(String productType, Observed firmware) {
        var products = firmware.facets(IpswParts.SUPPORTED_PRODUCT);
        return products.isEmpty() || products.stream().anyMatch(product -> product.value().equals(productType));
    }

    /** The same, with what is told about the phone when this is a firmware file and the phone is known. */
    static Observed to(String productType, Observed observed) {
        if (productType.isEmpty() || !IpswParts.KIND.equals(observed.artifact().kind()) || fits(productType, observed)) {
            return observed;
        }
        var facets = new ArrayList<Facet>();
        facets.add(new Facet(PHONE, "not-supported", Place.whole(observed.artifact().name(),
                "the file is for %s, not for %s; download the one for this phone".formatted(products(observed), productType))));
        facets.addAll(observed.facets());
        return new Observed(observed.artifact(), facets, observed.warnings());
    }

    private static String products(Observed observed) {
        return String.join(", ", observed.facets(IpswParts.SUPPORTED_PRODUCT).stream().map(Facet::value).toList());
    }
}
