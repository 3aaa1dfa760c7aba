package org.boardwright.probe.ipsw.internal;

import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.xml.parsers.ParserConfigurationException;

import com.dd.plist.NSArray;
import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import com.dd.plist.PropertyListFormatException;
import com.dd.plist.PropertyListParser;
import org.xml.sax.SAXException;

/**
 * What {@code BuildManifest.plist} says.
 *
 * @param components of all identities, each once
 */
record Manifest(String version, String build, List<String> products, List<Component> components) {

    static final String NAME = "BuildManifest.plist";

    static Manifest parse(byte[] bytes) throws IOException {
        try {
            if (PropertyListParser.parse(bytes) instanceof NSDictionary root) {
                return of(root);
            }
            throw new IOException("it is no dictionary");
        } catch (PropertyListFormatException | ParseException | ParserConfigurationException | SAXException
                | RuntimeException broken) {
            // The parser answers some broken input with unchecked exceptions.
            throw new IOException("it is no property list: " + broken.getMessage(), broken);
        }
    }

    private static Manifest of(NSDictionary root) {
        Set<Component> components = new LinkedHashSet<>();
        for (var identity : array(root, "BuildIdentities")) {
            if (identity instanceof NSDictionary each && each.get("Manifest") instanceof NSDictionary manifest) {
                manifest.forEach((name, value) -> component(name, value).ifPresent(components::add));
            }
        }
        var products = array(root, "SupportedProductTypes").stream().filter(NSString.class::isInstance)
                .map(Object::toString).toList();
        return new Manifest(text(root, "ProductVersion"), text(root, "ProductBuildVersion"), products,
                List.copyOf(components));
    }

    private static Optional<Component> component(String name, NSObject value) {
        if (!(value instanceof NSDictionary component && component.get("Info") instanceof NSDictionary info)
                || text(info, "Path").isEmpty()) {
            return Optional.empty();
        }
        var digest = component.get("Digest") instanceof NSData data ? HexFormat.of().formatHex(data.bytes()) : "";
        boolean conclusive = !(info.get("Personalize") instanceof NSNumber personalize && !personalize.boolValue());
        return Optional.of(new Component(name, text(info, "Path"), digest, text(info, "Img4PayloadType"), conclusive));
    }

    private static List<NSObject> array(NSDictionary dictionary, String key) {
        return dictionary.get(key) instanceof NSArray array ? new ArrayList<>(Arrays.asList(array.getArray())) : List.of();
    }

    private static String text(NSDictionary dictionary, String key) {
        return dictionary.get(key) instanceof NSString text ? text.getContent() : "";
    }
}
