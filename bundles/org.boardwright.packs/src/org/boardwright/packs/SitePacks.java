package org.boardwright.packs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.boardwright.packs.internal.PackJar;
import org.boardwright.packs.internal.PackSource;
import org.osgi.framework.Version;

/**
 * The packs of a p2 site, a file or a folder, fetched and checked, nothing of them installed. They are kept until this is
 * closed.
 */
public final class SitePacks implements AutoCloseable {

    /**
     * A pack that could be installed from there.
     *
     * @param pack      as a list shows it; its problems are why it would be refused
     * @param installed the version that is installed or came with the product; empty when none is
     */
    public record Offer(PackRow pack, Optional<String> installed) {

        /** Whether it is newer than what is there, or there is none. */
        public boolean isNewer() {
            return installed.isEmpty() || Version.parseVersion(pack.version()).compareTo(Version.parseVersion(installed.get())) > 0;
        }
    }

    private final String address;
    private final PackSource source;
    private final List<PackJar> jars;
    private final PackReport report;
    private volatile List<Offer> offers;

    SitePacks(String address, PackSource source, List<PackJar> jars, PackReport report, List<Offer> offers) {
        this.address = address;
        this.source = source;
        this.jars = jars;
        this.report = report;
        this.offers = List.copyOf(offers);
    }

    /** Where they are from. */
    public String address() {
        return address;
    }

    /** What a check of all of them found. */
    public PackReport report() {
        return report;
    }

    /** What is there. */
    public List<Offer> offers() {
        return offers;
    }

    /** What whoever installs from there should know of the way to it; empty when there is nothing. */
    public Optional<String> remark() {
        return address.toLowerCase(Locale.ROOT).startsWith("http://")
                ? Optional.of("The way to " + address + " is not encrypted: whoever sits on it can change what comes. Ask the vendor for an https address.")
                : Optional.empty();
    }

    /** The files of packs; who signed them is asked anew, since the shop may have accepted the signer meanwhile. */
    List<Path> files(List<String> ids) {
        return jars.stream().filter(j -> ids.contains(j.id())).map(PackJar::file).toList();
    }

    /** These are installed now. */
    void installed(List<String> ids) {
        offers = offers.stream().map(o -> ids.contains(o.pack().id()) ? new Offer(o.pack(), Optional.of(o.pack().version())) : o).toList();
    }

    /** The file of a pack, to ask who signed it. */
    public Path file(String id) {
        return jars.stream().filter(j -> j.id().equals(id)).map(PackJar::file).findFirst().orElseThrow();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
