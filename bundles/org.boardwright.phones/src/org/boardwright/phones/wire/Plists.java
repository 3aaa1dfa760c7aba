package org.boardwright.phones.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;

import javax.xml.parsers.ParserConfigurationException;

import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import com.dd.plist.PropertyListFormatException;
import com.dd.plist.PropertyListParser;
import org.xml.sax.SAXException;

/** Property lists as the other end sends them, read with distrust. */
public final class Plists {

    private Plists() {
    }

    /**
     * Reads a dictionary, XML or binary.
     *
     * @throws IOException when the bytes are no property list, or one of another kind
     */
    public static NSDictionary dictionary(byte[] bytes) throws IOException {
        return read(bytes) instanceof NSDictionary dictionary ? dictionary : garbage("not a dictionary", null);
    }

    /**
     * Reads a property list of any kind, XML or binary.
     *
     * @throws IOException when the bytes are none
     */
    public static NSObject any(byte[] bytes) throws IOException {
        return read(bytes);
    }

    private static NSObject read(byte[] bytes) throws IOException {
        try {
            return PropertyListParser.parse(bytes);
        } catch (PropertyListFormatException | ParseException | ParserConfigurationException | SAXException
                | RuntimeException broken) {
            // The parser answers some broken input with unchecked exceptions.
            return garbage(broken.getMessage(), broken);
        }
    }

    private static <T> T garbage(String why, Exception cause) throws IOException {
        throw new GarbageException("what arrived is no property list as expected: " + why, cause);
    }

    /** As XML, in UTF-8. */
    public static byte[] xml(NSDictionary dictionary) {
        return dictionary.toXMLPropertyList().getBytes(StandardCharsets.UTF_8);
    }

    /** A text; empty when the key is missing or holds something else. */
    public static Optional<String> text(NSDictionary dictionary, String key) {
        return dictionary.get(key) instanceof NSString text ? Optional.of(text.getContent()) : Optional.empty();
    }

    /** A whole number; empty when the key is missing or holds something else. */
    public static Optional<Long> number(NSDictionary dictionary, String key) {
        return dictionary.get(key) instanceof NSNumber number && number.isInteger() ? Optional.of(number.longValue()) : Optional.empty();
    }

    /** Bytes; empty when the key is missing or holds something else. */
    public static Optional<byte[]> data(NSDictionary dictionary, String key) {
        return dictionary.get(key) instanceof NSData data ? Optional.of(data.bytes()) : Optional.empty();
    }

    /** A dictionary in a dictionary; empty when the key is missing or holds something else. */
    public static Optional<NSDictionary> inner(NSDictionary dictionary, String key) {
        return dictionary.get(key) instanceof NSDictionary inner ? Optional.of(inner) : Optional.empty();
    }

    /**
     * A dictionary of pairs.
     *
     * @param pairs keys and values in turn; a value is what {@link NSObject#fromJavaObject} takes
     */
    public static NSDictionary of(Object... pairs) {
        var dictionary = new NSDictionary();
        for (int i = 0; i < pairs.length; i += 2) {
            dictionary.put((String) pairs[i], NSObject.fromJavaObject(pairs[i + 1]));
        }
        return dictionary;
    }
}
