package org.boardwright.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.boardwright.phones.Phone;
import org.boardwright.phones.PhoneException;
import org.boardwright.phones.PhoneMode;
import org.boardwright.workflow.Bench;
import org.boardwright.workflow.BenchPhone;
import org.boardwright.workflow.Workflow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code boardwright recovery}: sends a phone into recovery mode, or lets it start from there. */
@Command(name = "recovery", sortOptions = false, mixinStandardHelpOptions = true,
        description = "Sends a phone into recovery mode, or lets it start iOS from there. Nothing on the phone is changed.",
        footer = {"", "Example:", "  boardwright recovery enter", "  boardwright recovery leave 000A1B2C3D4E0026"})
final class RecoveryCommand implements Runnable {

    private static final Duration SETTLE = Duration.ofSeconds(15);

    @Spec
    private CommandSpec spec;

    private final Workflow workflow;

    RecoveryCommand(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: boardwright recovery enter, or boardwright recovery leave.");
    }

    @Command(name = "enter", mixinStandardHelpOptions = true, description = "Restarts a phone that runs iOS into recovery mode.",
            exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:the phone obeyed", "2:it was not told to, or did not", "3:no phone"})
    int enter(@Parameters(arity = "0..1", paramLabel = "PHONE", description = WHICH) String which, @Mixin BenchOptions options,
            @Option(names = "--seconds", paramLabel = "N", defaultValue = "30", description = WAIT) long seconds)
            throws IOException, InterruptedException {
        return tell(options, which, new Order((bench, phone) -> bench.enterRecovery(phone, () -> false), seconds, PhoneMode.RECOVERY,
                "It is in recovery mode.", "It left, but was not seen in recovery mode. Look at its screen: it shows a cable and a computer there."));
    }

    @Command(name = "leave", mixinStandardHelpOptions = true, description = "Lets a phone in recovery mode start iOS.",
            exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:the phone obeyed", "2:it was not told to, or did not", "3:no phone"})
    int leave(@Parameters(arity = "0..1", paramLabel = "PHONE", description = WHICH) String which, @Mixin BenchOptions options,
            @Option(names = "--seconds", paramLabel = "N", defaultValue = "60", description = WAIT) long seconds)
            throws IOException, InterruptedException {
        return tell(options, which, new Order((bench, phone) -> bench.leaveRecovery(phone, () -> false), seconds, PhoneMode.NORMAL, "It runs iOS.",
                "It was let go, but was not seen to run iOS. A phone that comes back into recovery mode by itself cannot start: it needs a restore."));
    }

    private static final String WHICH = "ECID, UDID or serial number of the phone; needed only when several are plugged in";
    private static final String WAIT = "how long to watch for what becomes of it";

    private interface Telling {
        void to(Bench bench, BenchPhone phone) throws IOException;
    }

    /**
     * What a phone is told.
     *
     * @param seconds how long to look for what becomes of it
     * @param mode    it is in when it obeyed
     */
    private record Order(Telling telling, long seconds, PhoneMode mode, String done, String unseen) {
    }

    private int tell(BenchOptions options, String which, Order order) throws IOException, InterruptedException {
        try (Bench bench = options.watch(workflow, spec.commandLine())) {
            bench.settle(SETTLE);
            List<BenchPhone> phones = bench.phones().stream().filter(p -> which == null || isCalled(p.phone(), which)).toList();
            if (phones.isEmpty()) {
                spec.commandLine().getErr().println("boardwright: " + (which == null ? "no phone is plugged in, or none can be seen. "
                        : "no phone " + which + " is plugged in. ") + "What is seen: boardwright identify");
                return BoardwrightCommand.EXIT_NOTHING_RECOGNISED;
            } else if (phones.size() > 1) {
                throw new ParameterException(spec.commandLine(), "Several phones are plugged in; say which one by its ECID (boardwright identify shows it).");
            }
            order.telling().to(bench, phones.getFirst());
            spec.commandLine().getOut().println(isSeen(bench, order) ? order.done() : order.unseen());
            return BoardwrightCommand.EXIT_JUDGED;
        } catch (PhoneException refused) {
            spec.commandLine().getErr().println("boardwright: " + refused.getMessage());
            return BoardwrightCommand.EXIT_USAGE;
        }
    }

    private static boolean isCalled(Phone phone, String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("^0x", "");
        return phone.ids().udid().equals(plain) || phone.ids().serialNumber().equalsIgnoreCase(name)
                || phone.ids().ecid().isPresent() && "%016x".formatted(phone.ids().ecid().getAsLong()).endsWith(plain) && plain.length() >= 8;
    }

    private static boolean isSeen(Bench bench, Order order) throws InterruptedException {
        Semaphore news = new Semaphore(0);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(order.seconds());
        try (var subscription = bench.onChange(phones -> news.release())) {
            while (bench.phones().stream().noneMatch(p -> p.phone().mode() == order.mode())) {
                if (!news.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    return false;
                }
            }
            return true;
        }
    }
}
