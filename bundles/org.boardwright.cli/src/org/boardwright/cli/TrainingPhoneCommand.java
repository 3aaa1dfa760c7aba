package org.boardwright.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

import org.boardwright.phones.wire.MuxAddress;
import org.boardwright.workflow.TrainingPhone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code boardwright training-phone}: a phone to learn on, without a phone. */
@Command(name = "training-phone", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Plugs in an emulated iPhone X for training, until ended with Ctrl+C. The tools of libimobiledevice take it for a real one.",
        footer = {"", "Example:", "  boardwright training-phone &",
                "  boardwright identify --usbmuxd 127.0.0.1:PORT    with the port that was printed"})
final class TrainingPhoneCommand implements Callable<Integer> {

    @Option(names = "--seconds", paramLabel = "N", description = "pull it out again after so long")
    private Long seconds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (TrainingPhone phone = TrainingPhone.plugIn()) {
            var out = spec.commandLine().getOut();
            out.println(MuxAddress.VARIABLE + "=" + phone.usbmuxd());
            out.flush();
            Patience.seconds(seconds);
            return BoardwrightCommand.EXIT_JUDGED;
        }
    }
}
