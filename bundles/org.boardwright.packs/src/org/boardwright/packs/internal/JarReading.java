package org.boardwright.packs.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

import org.boardwright.packs.Signature;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** Reads a jar to its end, with limits, and says what it is. Nothing in it is run or unpacked. */
public final class JarReading {

    /** A pack is text; these are far above any that people write, and far below what hurts. */
    static final long MOST_FILE_BYTES = 64L << 20;
    static final long MOST_BYTES = 128L << 20;
    static final int MOST_ENTRIES = 5_000;
    private static final int MOST_SHOWN = 400;

    private static final String PLUGIN_XML = "plugin.xml";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,120}");
    private static final Set<String> CODE_ENDINGS = Set.of("class", "jar", "zip", "so", "dll", "dylib", "jnilib", "exe");
    /** Headers that only describe. Any other could load code, or reach into another bundle. */
    private static final Set<String> PLAIN_HEADERS = Set.of("manifest-version", "bundle-manifestversion", "bundle-name", "bundle-vendor",
            "bundle-symbolicname", "bundle-version", "bundle-localization", "bundle-description", "bundle-copyright", "bundle-license",
            "bundle-docurl", "bundle-contactaddress", "bundle-category", "bundle-icon", "bundle-requiredexecutionenvironment",
            "automatic-module-name", "require-bundle", "created-by", "build-jdk", "build-jdk-spec", "built-by", "archiver-version",
            "eclipse-sourcereferences", "eclipse-bundleshape", "originally-created-by", "sealed", "implementation-title",
            "implementation-version", "implementation-vendor", "specification-title", "require-capability", "tool", "bnd-lastmodified");
    private static final Pattern PLAIN_REQUIRED = Pattern.compile("org\\.boardwright\\.(knowledge|faults\\.[a-z0-9.-]+)");

    private final Path file;
    private final TrustedSigners trusted;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> codeSigns = new ArrayList<>();
    private final Map<String, byte[]> texts = new HashMap<>();
    private SignerCollector signers;
    private long bytes;

    private JarReading(Path file, TrustedSigners trusted) {
        this.file = file;
        this.trusted = trusted;
    }

    /** Reads a jar. Never throws for what is in it. */
    public static PackJar read(Path file, TrustedSigners trusted) {
        return new JarReading(file, trusted).read();
    }

    private PackJar read() {
        Manifest manifest = new Manifest();
        signers = new SignerCollector();
        try {
            if (Files.size(file) > MOST_FILE_BYTES) {
                reasons.add("The file is larger than " + (MOST_FILE_BYTES >> 20) + " MB; a pack is text, ask its vendor.");
            } else {
                manifest = readEntries();
            }
        } catch (IOException e) {
            reasons.add("It cannot be read as a jar: " + e.getMessage() + ". Get the file again.");
        } catch (SecurityException e) {
            signers.broken();
        }
        return judge(manifest.getMainAttributes());
    }

    private Manifest readEntries() throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            Set<String> names = new HashSet<>();
            for (JarEntry entry : (Iterable<JarEntry>) jar.entries()::asIterator) {
                if (!admits(entry.getName(), names)) {
                    return new Manifest();
                }
                read(jar, entry);
                if (bytes > MOST_BYTES) {
                    reasons.add("It unpacks to more than " + (MOST_BYTES >> 20) + " MB (at '" + entry.getName() + "').");
                    return new Manifest();
                }
            }
            return jar.getManifest() == null ? new Manifest() : jar.getManifest();
        }
    }

    private boolean admits(String name, Set<String> names) {
        if (EntryNames.leadsOut(name)) {
            reasons.add("Its entry '" + name + "' leads out of the pack's folder; this file is hostile, delete it.");
        } else if (!names.add(name)) {
            reasons.add("Its entry '" + name + "' is there twice; ask the vendor for a sound file.");
        } else if (names.size() > MOST_ENTRIES) {
            reasons.add("It holds more than " + MOST_ENTRIES + " entries.");
        }
        return reasons.isEmpty();
    }

    /** Entries are read to their end, since only that checks their signature and tells their true size. */
    private void read(JarFile jar, JarEntry entry) throws IOException {
        String name = entry.getName();
        try (InputStream in = jar.getInputStream(entry)) {
            if (isKept(name)) {
                byte[] text = in.readNBytes((int) MOST_BYTES);
                bytes += text.length;
                texts.put(name, text);
            } else {
                bytes += in.transferTo(new Ceiling(MOST_BYTES - bytes));
            }
        }
        if (!entry.isDirectory()) {
            signers.add(entry);
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (CODE_ENDINGS.contains(ending)) {
                codeSigns.add("the file " + name);
            }
        }
    }

    private static boolean isKept(String name) {
        return name.equals(PLUGIN_XML) || name.endsWith(".faults") || name.endsWith(".xml");
    }

    private PackJar judge(Attributes headers) {
        String id = value(headers, Constants.BUNDLE_SYMBOLICNAME).split(";")[0].strip();
        if (reasons.isEmpty() && !ID.matcher(id).matches()) {
            reasons.add("It is no plug-in: META-INF/MANIFEST.MF gives no Bundle-SymbolicName.");
        }
        Version version = version(headers);
        lookAtHeaders(headers);
        Map<String, byte[]> models = models();
        Signature signature = signers.judge(trusted);
        if (signature.state() == Signature.State.BROKEN) {
            reasons.add("It was changed after it was signed, or signed in part only. Get it again from its vendor.");
        }
        String name = value(headers, Constants.BUNDLE_NAME);
        return new PackJar(file, id, version, name.isBlank() || name.startsWith("%") ? id : name, value(headers, Constants.BUNDLE_VENDOR),
                models, codeSigns, signature, signers.signer(trusted), reasons);
    }

    private static String value(Attributes headers, String name) {
        String value = headers.getValue(name);
        return value == null ? "" : value;
    }

    private Version version(Attributes headers) {
        try {
            return Version.parseVersion(value(headers, Constants.BUNDLE_VERSION));
        } catch (IllegalArgumentException e) {
            reasons.add("Its version '" + value(headers, Constants.BUNDLE_VERSION) + "' is none; versions are written 1.0.0.");
            return Version.emptyVersion;
        }
    }

    private void lookAtHeaders(Attributes headers) {
        for (Object key : headers.keySet()) {
            if (!PLAIN_HEADERS.contains(key.toString().toLowerCase(Locale.ROOT))) {
                codeSigns.add("the header " + key + (key.toString().equalsIgnoreCase(Constants.IMPORT_PACKAGE) ? ": " + shortened(headers.get(key)) : ""));
            }
        }
        for (String required : value(headers, Constants.REQUIRE_BUNDLE).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            String bundle = required.split(";")[0].strip();
            if (!bundle.isEmpty() && !PLAIN_REQUIRED.matcher(bundle).matches()) {
                codeSigns.add("the required plug-in " + bundle);
            }
        }
    }

    private static String shortened(Object packages) {
        return packages.toString().replaceAll(";[^,]*", "").transform(p -> p.length() > MOST_SHOWN ? p.substring(0, MOST_SHOWN) + "..." : p);
    }

    private Map<String, byte[]> models() {
        Map<String, byte[]> models = new HashMap<>();
        if (texts.containsKey("fragment.xml")) {
            codeSigns.add("the file fragment.xml");
        }
        byte[] plugin = texts.get(PLUGIN_XML);
        if (plugin == null) {
            return models;
        }
        try {
            PluginXml xml = PluginXml.read(plugin);
            xml.others().forEach(point -> codeSigns.add("the extension point " + point));
            xml.models().forEach(path -> addModel(path, models));
        } catch (IOException e) {
            reasons.add("Its plugin.xml is refused: " + e.getMessage());
        }
        return models;
    }

    private void addModel(String path, Map<String, byte[]> models) {
        byte[] text = texts.get(path);
        if (text == null) {
            reasons.add("Its plugin.xml names '" + path + "', which is not in it as a .faults file. Correct the name, or add the file.");
        } else {
            models.put(path, text);
        }
    }

    /** Swallows bytes up to a number. */
    private static final class Ceiling extends OutputStream {

        private long left;

        Ceiling(long most) {
            left = most;
        }

        @Override
        public void write(int b) throws IOException {
            take(1);
        }

        @Override
        public void write(byte[] b, int offset, int length) throws IOException {
            take(length);
        }

        private void take(int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("it unpacks to more than " + (MOST_BYTES >> 20) + " MB");
            }
        }
    }
}
