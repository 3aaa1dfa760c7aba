package org.boardwright.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.boardwright.packs.PackRefusedException;
import org.boardwright.packs.Signature;
import org.boardwright.packs.Signers;
import org.eclipse.osgi.util.NLS;

/** Whom the shop lets run code, while it is edited: what is changed here counts once it is applied. */
public final class SignersModel {

    private final Signers signers;
    private final List<Signature> shown = new ArrayList<>();
    private final List<Path> accepted = new ArrayList<>();
    private final List<Signature> removed = new ArrayList<>();
    private boolean refuse;

    /** @throws IOException when what the shop accepted cannot be read */
    public SignersModel(Signers signers) throws IOException {
        this.signers = signers;
        shown.addAll(signers.accepted());
        refuse = !signers.unsignedAllowed();
    }

    /** The texts of the table: name of the signer, fingerprint. */
    public List<List<String>> rows() {
        return shown.stream().map(s -> List.of(s.state() == Signature.State.TRUSTED ? s.signer() : NLS.bind(PackMessages.signers_outOfDate, s.signer()), s.paired()))
                .toList();
    }

    /** Whether packs with code of unknown signers are refused. */
    public boolean isRefusing() {
        return refuse;
    }

    /** Sets whether packs with code of unknown signers are refused; they are let in with a warning else. */
    public void setRefusing(boolean refuse) {
        this.refuse = refuse;
    }

    /**
     * Adds a signer.
     *
     * @param file a certificate, or a pack the signer signed
     * @throws IOException          when it holds no certificate
     * @throws PackRefusedException when it is a pack that nobody signed
     */
    public void accept(Path file) throws IOException, PackRefusedException {
        Signature signer = signers.look(file);
        if (shown.stream().noneMatch(s -> s.fingerprint().equals(signer.fingerprint()))) {
            shown.add(signer);
            accepted.add(file);
            removed.removeIf(r -> r.fingerprint().equals(signer.fingerprint()));
        }
    }

    /** Removes a signer, by row. */
    public void remove(int row) {
        removed.add(shown.remove(row));
    }

    /** Makes it so. Packs are put to use or taken out of it at once, which takes up to some seconds. */
    public void apply() throws IOException, PackRefusedException {
        for (Path file : accepted) {
            signers.accept(file);
        }
        for (Signature signer : removed) {
            signers.remove(signer.fingerprint());
        }
        if (refuse == signers.unsignedAllowed()) {
            signers.allowUnsigned(!refuse);
        }
        accepted.clear();
        removed.clear();
    }
}
