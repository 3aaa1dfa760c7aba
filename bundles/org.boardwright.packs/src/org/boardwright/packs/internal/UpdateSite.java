package org.boardwright.packs.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A p2 update site as a build names it. */
public final class UpdateSite {

    private static final List<String> MARKS = List.of("p2.index", "content.jar", "content.xml", "content.xml.xz", "compositeContent.jar", "compositeContent.xml");

    private UpdateSite() {
    }

    /**
     * The address of a site, as it can stand in XML.
     *
     * @param site a folder, or an address with http, https or file
     * @throws IOException when it is neither, or a folder that holds no site; the message says what to do
     */
    public static String address(String site) throws IOException {
        if (site.matches("(?i)(https?|file):.+")) {
            return checked(site);
        }
        Path folder = Path.of(site).toAbsolutePath().normalize();
        if (MARKS.stream().noneMatch(mark -> Files.isRegularFile(folder.resolve(mark)))) {
            throw new IOException(folder + " is no update site: it holds no p2.index. Give the folder or the address (https://...) of Boardwright's update site.");
        }
        String address = folder.toUri().toString();
        return checked(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    private static String checked(String address) throws IOException {
        try {
            return new URI(address).toASCIIString().replace("&", "&amp;");
        } catch (URISyntaxException e) {
            throw new IOException("'" + address + "' is no address: " + e.getReason() + ". Give the folder or the address (https://...) of Boardwright's update site.", e);
        }
    }
}
