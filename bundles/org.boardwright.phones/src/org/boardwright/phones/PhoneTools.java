package org.boardwright.phones;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import org.boardwright.phones.PhoneException.Kind;
import org.boardwright.phones.internal.PhoneQuestions;
import org.boardwright.phones.internal.ToolRun;
import org.boardwright.phones.internal.ToolTrouble;
import org.boardwright.phones.wire.MuxAddress;

/**
 * What is left to libimobiledevice's own tools: pairing, copying crash reports, entering and leaving recovery mode. Reports are always copied with
 * {@code -k}: they stay on the phone. Every failure says what to do.
 */
public final class PhoneTools {

    private static final String COPY = "idevicecrashreport";
    private static final String PAIR = "idevicepair";
    private static final String ENTER = "ideviceenterrecovery";
    private static final String LEAVE = "irecovery";
    private static final Pattern PANIC = Pattern.compile("(?i)(panic-|ResetCounter-|forceReset-).*");
    /** A phone with thousands of reports says something at least this often. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Map<String, String> environment;
    private final Duration silence;

    /**
     * For phones of this usbmuxd.
     *
     * @param environment of the tools; its PATH is where they are looked for
     */
    public PhoneTools(Map<String, String> environment, MuxAddress usbmuxd) {
        this(environment, usbmuxd, SILENCE);
    }

    /**
     * As the other.
     *
     * @param silence after which a tool is taken to hang
     */
    public PhoneTools(Map<String, String> environment, MuxAddress usbmuxd, Duration silence) {
        this.environment = new HashMap<>(environment);
        this.environment.put(MuxAddress.VARIABLE, usbmuxd.toString());
        this.silence = silence;
    }

    /**
     * Pairs this computer with a phone; its owner must tap Trust.
     *
     * @param cancelled asked several times a second
     * @throws PhoneException when that does not work
     */
    public void pair(Phone phone, BooleanSupplier cancelled) throws IOException {
        run(PAIR, List.of("-u", running(phone), "pair"), cancelled);
    }

    /**
     * Copies all crash reports of a phone that is paired.
     *
     * @param into      a folder that exists
     * @param cancelled asked several times a second
     * @return the reports of panics and resets, by name, which is by date
     * @throws PhoneException when they cannot be copied
     */
    public List<Path> copyReports(Phone phone, Path into, BooleanSupplier cancelled) throws IOException {
        run(COPY, List.of("-u", running(phone), "-k", into.toString()), cancelled);
        try (var all = Files.walk(into)) {
            return all.filter(Files::isRegularFile).filter(each -> PANIC.matcher(each.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(each -> each.getFileName().toString())).toList();
        }
    }

    /**
     * What a phone that is paired tells of its battery and its storage.
     *
     * @param cancelled asked several times a second
     * @throws PhoneException when it cannot be asked; says what to do
     */
    public PhoneReport report(Phone phone, BooleanSupplier cancelled) throws IOException {
        return new PhoneQuestions((tool, arguments) -> {
            var run = ToolRun.run(tool, arguments, environment, silence, cancelled);
            ToolTrouble.check(tool, run);
            return run.said();
        }, running(phone)).ask();
    }

    /**
     * Restarts a phone that runs iOS into recovery mode. Nothing on it is changed.
     *
     * @param cancelled asked several times a second
     * @throws PhoneException when the phone cannot be told to, or does not heed it; says what to do
     */
    public void enterRecovery(Phone phone, BooleanSupplier cancelled) throws IOException {
        String udid = switch (phone.mode()) {
            case NORMAL -> running(phone);
            case RUNNING -> throw refused("The phone is on, but usbmuxd does not hear it, so it cannot be told. Hold its buttons instead, as "
                    + "Apple describes for each model (support.apple.com/118106).");
            case RECOVERY -> throw refused("The phone is in recovery mode already.");
            case RESTORE -> throw refused("The phone is being restored, or was left so. Wait for the end of the restore, or start another one.");
            case DFU, WTF -> throw refused("A phone in DFU mode hears only a restore. To leave DFU mode force a restart with its buttons.");
        };
        run(ENTER, List.of(udid), cancelled);
    }

    /**
     * Lets a phone in recovery mode start iOS. One that comes back in recovery mode by itself cannot start; it needs a restore.
     *
     * @param cancelled asked several times a second
     * @throws PhoneException when the phone is not in recovery mode or does not heed it; says what to do
     */
    public void leaveRecovery(Phone phone, BooleanSupplier cancelled) throws IOException {
        if (phone.mode() != PhoneMode.RECOVERY) {
            throw refused(switch (phone.mode()) {
                case NORMAL, RUNNING -> "The phone is not in recovery mode: it runs.";
                case RESTORE -> "The phone is in restore mode; only a restore that succeeds, or a forced restart with its buttons, ends that.";
                default -> "A phone in DFU mode hears only a restore. To leave DFU mode force a restart with its buttons.";
            });
        }
        List<String> normal = new ArrayList<>(List.of("-n"));
        phone.ids().ecid().ifPresent(ecid -> normal.addAll(0, List.of("-i", "0x" + Long.toHexString(ecid))));
        run(LEAVE, normal, cancelled);
    }

    private static PhoneException refused(String why) {
        return new PhoneException(Kind.WRONG_MODE, why, null);
    }

    private static String running(Phone phone) throws PhoneException {
        if (phone.mode() != PhoneMode.NORMAL || phone.ids().udid().isEmpty()) {
            throw new PhoneException(Kind.PHONE_GONE, "Only a phone that runs iOS can be paired and hands out its reports. "
                    + "Let it start, or take the reports from Settings > Privacy > Analytics or from a computer it was synced with.", null);
        }
        return phone.ids().udid();
    }

    private void run(String tool, List<String> arguments, BooleanSupplier cancelled) throws IOException {
        ToolTrouble.check(tool, ToolRun.run(tool, arguments, environment, silence, cancelled));
    }
}
