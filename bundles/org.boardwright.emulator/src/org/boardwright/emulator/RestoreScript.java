package org.boardwright.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.boardwright.emulator.RestoreAct.Ask;
import org.boardwright.emulator.RestoreAct.AwaitGoodbye;
import org.boardwright.emulator.RestoreAct.DropLink;
import org.boardwright.emulator.RestoreAct.FallSilent;
import org.boardwright.emulator.RestoreAct.Progress;
import org.boardwright.emulator.RestoreAct.Say;
import org.boardwright.emulator.RestoreAct.TakeSystemImage;

import com.dd.plist.NSDictionary;

/**
 * What an emulated phone does during a restore, from the start of it to its end.
 *
 * @param name short name, such as {@code drop-fs}
 * @param acts in order; when they are used up the phone keeps the link until the client hangs up
 * @param savedDebugInfo what the phone says of the attempt before, by the keys of restored's {@code SavedDebugInfo}
 */
public record RestoreScript(String name, List<RestoreAct> acts, Map<String, String> savedDebugInfo) {

    /** Error number of iTunes for a phone that stopped answering during a restore. */
    private static final long STOPPED_ANSWERING = 4013;

    private static final int PARTITION_MAP = 11;
    private static final int FILESYSTEM = 12;
    private static final int VERIFY = 14;
    private static final int CHECK_FILESYSTEMS = 15;
    private static final int MOUNT_FILESYSTEMS = 16;
    private static final int FLASH_FIRMWARE = 18;
    private static final int BASEBAND = 19;
    private static final int WAIT_FOR_NAND = 28;
    private static final int CERTIFY_SEP = 57;
    private static final int UPDATE_NAND_FIRMWARE = 58;

    public RestoreScript {
        acts = List.copyOf(acts);
        savedDebugInfo = Map.copyOf(savedDebugInfo);
    }

    /** All scripts by name, sorted. */
    public static Map<String, RestoreScript> all() {
        Map<String, RestoreScript> all = new TreeMap<>();
        for (RestoreScript script : List.of(succeeds(), dropsAtStart(), dropsInFilesystem(), dropsInFirmware(), nandFails(),
                nandFailsThenProgress(), mountFails(), faceDataFails(), sepFails(), basebandFails(), stoppedAnswering(), failsAndHolds(),
                stalls(), crashes(), previousLog(), debugInfo())) {
            all.put(script.name(), script);
        }
        return all;
    }

    /** A restore without a fault. */
    public static RestoreScript succeeds() {
        return script("ok", full());
    }

    /** The link breaks before the phone has sent a message. */
    public static RestoreScript dropsAtStart() {
        return script("drop-start", List.of(new DropLink()));
    }

    /** The link breaks when 40 % of the system image has been sent. */
    public static RestoreScript dropsInFilesystem() {
        List<RestoreAct> acts = storage();
        acts.add(new TakeSystemImage(0.4));
        return script("drop-fs", acts);
    }

    /** The link breaks while firmware is flashed, the phase in which a held bus most often shows. */
    public static RestoreScript dropsInFirmware() {
        List<RestoreAct> acts = untilFirmware();
        acts.add(new Progress(FLASH_FIRMWARE, 30));
        acts.add(new DropLink());
        return script("drop-fw", acts);
    }

    /** The storage does not answer: disk failure, then the link breaks. */
    public static RestoreScript nandFails() {
        return script("nand", failing(waitingForNand(), 6, "wait_for_storage: AppleANS2NVMeController did not answer", new DropLink()));
    }

    /** Disk failure, after which one more message makes the client forget it and print DONE. */
    public static RestoreScript nandFailsThenProgress() {
        List<RestoreAct> acts = failing(waitingForNand(), 6, "wait_for_storage: AppleANS2NVMeController did not answer",
                new Progress(UPDATE_NAND_FIRMWARE, 1));
        acts.add(new FallSilent(true));
        return script("nand-then-progress", acts);
    }

    /** The file systems cannot be mounted. */
    public static RestoreScript mountFails() {
        List<RestoreAct> acts = untilFirmware();
        acts.add(new Progress(MOUNT_FILESYSTEMS, 0));
        return script("mount", failing(acts, 27, "mount_system_partition: error 5", new DropLink()));
    }

    /** The factory data (Face ID, True Tone) cannot be recovered. */
    public static RestoreScript faceDataFails() {
        return script("fdr", failing(untilFirmware(), 53, "fdr: recovery failed", new DropLink()));
    }

    /** The secure processor does not take its firmware. */
    public static RestoreScript sepFails() {
        List<RestoreAct> acts = untilFirmware();
        acts.add(new Progress(CERTIFY_SEP, 0));
        return script("sep", failing(acts, 51, "load_sep_os: SEP did not answer", new DropLink()));
    }

    /** The baseband refuses its update. */
    public static RestoreScript basebandFails() {
        List<RestoreAct> acts = flashed();
        acts.add(new Progress(BASEBAND, 10));
        return script("bb", failing(acts, 1015, "baseband: update failed", new DropLink()));
    }

    /** A status nobody has a name for, with iTunes' error 4013 in it. */
    public static RestoreScript stoppedAnswering() {
        List<RestoreAct> acts = flashed();
        acts.add(status(99, STOPPED_ANSWERING, "update_firmware: no answer"));
        acts.add(new DropLink());
        return script("e4013", acts);
    }

    /** As {@code e4013}, but the phone keeps the link, so that the client's exit code tells the error. */
    public static RestoreScript failsAndHolds() {
        List<RestoreAct> acts = flashed();
        acts.add(status(99, STOPPED_ANSWERING, "update_firmware: no answer"));
        acts.add(new FallSilent(false));
        return script("hold", acts);
    }

    /** The phone keeps the link and never says another word. */
    public static RestoreScript stalls() {
        List<RestoreAct> acts = waitingForNand();
        acts.add(new FallSilent(true));
        return script("stall", acts);
    }

    /** restored itself crashes, then the link breaks. */
    public static RestoreScript crashes() {
        List<RestoreAct> acts = untilFirmware();
        NSDictionary crash = RestorePhone.message("RestoredCrash");
        crash.put("RestoredBacktrace", new String[] {"0 restored_external 0x0000000100003f5c", "1 restored_external 0x0000000100004a10"});
        acts.add(new Say(crash));
        acts.add(new DropLink());
        return script("crash", acts);
    }

    /** A restore that succeeds and first hands over the log of a failed attempt. */
    public static RestoreScript previousLog() {
        NSDictionary previous = RestorePhone.message("PreviousRestoreLogMsg");
        previous.put("PreviousRestoreLog", "[10:02:11.0120-GMT]{1>2} CHECKPOINT FAILURE: RESTORED:[0x060D] wait_for_storage");
        List<RestoreAct> acts = new ArrayList<>(List.of(new Say(previous)));
        acts.addAll(full());
        return script("prevlog", acts);
    }

    /** A restore that succeeds on a phone that remembers how the attempt before ended. */
    public static RestoreScript debugInfo() {
        return new RestoreScript("debuginfo", full(), Map.of("PreviousExitStatus", "0xe00002bc", "USBLog", "usb: device reset by host",
                "PanicLog", "panic(cpu 0 caller 0xfffffff007b8a1f4): AppleANS2NVMeController timeout"));
    }

    private static RestoreScript script(String name, List<RestoreAct> acts) {
        return new RestoreScript(name, acts, Map.of());
    }

    private static List<RestoreAct> full() {
        List<RestoreAct> acts = flashed();
        acts.add(new Progress(BASEBAND, 100));
        acts.add(status(0, 0, ""));
        acts.add(new AwaitGoodbye());
        return acts;
    }

    private static List<RestoreAct> flashed() {
        List<RestoreAct> acts = untilFirmware();
        acts.add(new Progress(FLASH_FIRMWARE, 10));
        acts.add(new Ask("NORData", "LlbImageData"));
        acts.add(new Progress(FLASH_FIRMWARE, 100));
        return acts;
    }

    private static List<RestoreAct> untilFirmware() {
        List<RestoreAct> acts = storage();
        acts.add(new TakeSystemImage(2));
        acts.add(new Progress(VERIFY, 50));
        acts.add(new Progress(VERIFY, 100));
        acts.add(new Progress(CHECK_FILESYSTEMS, 0));
        acts.add(new Progress(MOUNT_FILESYSTEMS, 0));
        acts.add(new Ask("KernelCache", "KernelCacheFile"));
        return acts;
    }

    private static List<RestoreAct> storage() {
        List<RestoreAct> acts = waitingForNand();
        acts.add(new Progress(UPDATE_NAND_FIRMWARE, 0));
        acts.add(new Ask("RootTicket", "RootTicketData"));
        acts.add(new Progress(PARTITION_MAP, 0));
        acts.add(new Progress(FILESYSTEM, 0));
        return acts;
    }

    private static List<RestoreAct> waitingForNand() {
        return new ArrayList<>(List.of(new Progress(WAIT_FOR_NAND, 0)));
    }

    private static List<RestoreAct> failing(List<RestoreAct> before, long code, String log, RestoreAct end) {
        before.add(status(code, code, log));
        before.add(end);
        return before;
    }

    private static Say status(long code, long error, String log) {
        NSDictionary status = RestorePhone.message("StatusMsg");
        status.put("Status", code);
        if (error != 0) {
            status.put("AMRError", error);
            status.put("Log", log);
        }
        return new Say(status);
    }
}
