package org.boardwright.ui.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.boardwright.packs.PackRefusedException;
import org.boardwright.packs.Packs;
import org.boardwright.packs.Signature;
import org.boardwright.packs.SitePacks;
import org.boardwright.ui.model.PacksModel.Outcome;
import org.boardwright.ui.model.PacksModel.Row;
import org.boardwright.ui.model.PacksModel.Stranger;
import org.eclipse.osgi.util.NLS;

/**
 * The packs of a vendor's site, while somebody chooses among them. Its methods read files and the network; they do not
 * belong on the user-interface thread.
 */
public final class SiteModel implements AutoCloseable {

    private final Packs packs;
    private SitePacks site;

    public SiteModel(Packs packs) {
        this.packs = packs;
    }

    /** The sites packs came from so far. */
    public List<String> known() throws IOException {
        return packs.sites().values().stream().distinct().toList();
    }

    /** Fetches and checks what is at an address, in place of what was looked at before. */
    public synchronized Outcome look(String address) {
        try {
            close();
            site = packs.look(address.strip());
            return new Outcome(true, site.remark().orElse(""));
        } catch (IOException | PackRefusedException e) {
            return new Outcome(false, e.getMessage());
        }
    }

    /** What was found. */
    public synchronized List<Row> rows() {
        return offers().stream().map(SiteModel::row).toList();
    }

    private List<SitePacks.Offer> offers() {
        return site == null ? List.of() : site.offers();
    }

    private static Row row(SitePacks.Offer offer) {
        return PacksModel.row(offer.pack(), offer.pack().title(), state(offer), PackMessages.details_refused, true);
    }

    private static String state(SitePacks.Offer offer) {
        if (!offer.pack().acts()) {
            return isStranger(offer) ? PackMessages.site_unknown : PackMessages.site_refused;
        }
        return offer.installed().map(v -> offer.isNewer() ? NLS.bind(PackMessages.site_newer, v) : NLS.bind(PackMessages.site_installed, v))
                .orElse(PackMessages.site_new);
    }

    /** Those whose installation makes sense: not there in this version or a later one, and not refused for good. */
    public synchronized List<String> suggested() {
        return offers().stream().filter(SitePacks.Offer::isNewer).filter(o -> o.pack().acts() || isStranger(o)).map(o -> o.pack().id()).toList();
    }

    private static boolean isStranger(SitePacks.Offer offer) {
        return offer.pack().code() && offer.pack().signature().state() == Signature.State.UNKNOWN && offer.pack().problems().size() == 1;
    }

    /** Installs packs of the site, all of them or none. */
    public synchronized Outcome install(List<String> ids) {
        try {
            return new Outcome(true, String.join("\n", PacksModel.told(packs.install(site, ids))));
        } catch (PackRefusedException e) {
            return e.strangers().isEmpty() ? new Outcome(false, e.getMessage()) : new Outcome(true, "", Optional.of(stranger(ids, e.strangers().getFirst())));
        } catch (IOException e) {
            return new Outcome(false, e.getMessage());
        }
    }

    private Stranger stranger(List<String> ids, Signature signer) {
        SitePacks.Offer offer = offers().stream().filter(o -> o.pack().signature().fingerprint().equals(signer.fingerprint())).findFirst().orElseThrow();
        return new Stranger(offer.pack().title(), signer, () -> {
            try {
                packs.signers().accept(site.file(offer.pack().id()), signer.fingerprint());
                return install(ids);
            } catch (IOException | PackRefusedException e) {
                return new Outcome(false, e.getMessage());
            }
        }, () -> new Outcome(false, NLS.bind(PackMessages.signer_refused, offer.pack().title(), signer.signer())));
    }

    @Override
    public synchronized void close() throws IOException {
        if (site != null) {
            site.close();
            site = null;
        }
    }
}
