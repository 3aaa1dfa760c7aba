package org.boardwright.phones.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;

import org.boardwright.phones.PhoneException;
import org.boardwright.phones.PhoneReport;
import org.boardwright.phones.wire.GarbageException;
import org.boardwright.phones.wire.Plists;

/** Asks a paired phone through libimobiledevice's own tools for its battery and storage, one question after the other. */
public final class PhoneQuestions {

    /** Runs one of the tools. */
    @FunctionalInterface
    public interface Tool {

        /**
         * What it said.
         *
         * @throws PhoneException when it could not be had; says what to do
         * @throws IOException    when there is no room for what it says
         */
        String said(String tool, List<String> arguments) throws IOException;
    }

    private static final String RELAY = "idevicediagnostics";
    private static final String INFO = "ideviceinfo";

    private final Tool tool;
    private final String udid;
    private final List<String> lines = new ArrayList<>();

    /** Of this phone. */
    public PhoneQuestions(Tool tool, String udid) {
        this.tool = tool;
        this.udid = udid;
    }

    /**
     * Asks all.
     *
     * @throws PhoneException when the phone does not even answer the first question
     * @throws IOException    when there is no room for what the tools say
     */
    public PhoneReport ask() throws IOException {
        var all = dictionary(RELAY, "diagnostics", "All");
        for (var group : List.of(PhoneReport.GAUGE, PhoneReport.NAND)) {
            Plists.inner(all, group).ifPresent(values -> add(group, values));
        }
        also(PhoneReport.SMART_BATTERY, RELAY, "ioregentry", PhoneReport.SMART_BATTERY);
        also(PhoneReport.BATTERY, INFO, "-x", "-q", "com.apple.mobile.battery");
        also(PhoneReport.DISK, INFO, "-x", "-q", "com.apple.disk_usage");
        return new PhoneReport(lines);
    }

    /** A question that only some phones answer. */
    private void also(String group, String name, String... arguments) throws IOException {
        try {
            var answer = dictionary(name, arguments);
            add(group, Plists.inner(answer, "IORegistry").orElse(answer));
        } catch (PhoneException | GarbageException silent) {
            lines.add("%s: %s: %s".formatted(PhoneReport.NOT_KNOWN, group, silent.getMessage().lines().findFirst().orElse("no answer")));
        }
    }

    private NSDictionary dictionary(String name, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("-u", udid));
        all.addAll(List.of(arguments));
        var said = tool.said(name, all);
        int begin = Math.max(0, said.indexOf("<?xml"));
        return Plists.dictionary(said.substring(begin).getBytes(StandardCharsets.UTF_8));
    }

    private void add(String group, NSDictionary values) {
        new TreeMap<>(values.getHashMap()).forEach((key, value) -> text(value).filter(text -> !key.contains("Serial"))
                .ifPresent(text -> lines.add("%s.%s: %s".formatted(group, key.replaceAll("\\W", "_"), text))));
    }

    /** Lists and data say nothing to a technician; serial numbers, left out above, are personal. */
    private static Optional<String> text(NSObject value) {
        return switch (value) {
            case NSNumber flag when flag.isBoolean() -> Optional.of(Boolean.toString(flag.boolValue()));
            case NSNumber number -> Optional.of(number.toString());
            case NSString text -> Optional.of(text.getContent().replaceAll("\\s+", " ")).filter(each -> each.length() < 100);
            case null, default -> Optional.empty();
        };
    }
}
