package org.boardwright.emulator;

import com.dd.plist.NSDictionary;

/** One thing a phone does while it is being restored. A {@link RestoreScript} is a list of them. */
public sealed interface RestoreAct {

    /**
     * The phone reports progress.
     *
     * @param operation number of the operation, as restored sends it, such as 28 for waiting for the NAND
     * @param percent 0 to 100; 0 and values above 100 make the client name the operation only
     */
    record Progress(int operation, int percent) implements RestoreAct { }

    /**
     * The phone asks for data and waits for the answer.
     *
     * @param dataType what restored asks for, such as {@code RootTicket}
     * @param answerKey key the answer must hold, such as {@code RootTicketData}
     */
    record Ask(String dataType, String answerKey) implements RestoreAct { }

    /**
     * The phone asks for the system image and takes it over the ASR port.
     *
     * @param dropAt share of the image, 0 to 1, after which the link is lost; above 1 for never
     */
    record TakeSystemImage(double dropAt) implements RestoreAct { }

    /** The phone sends a message of its own, with {@code MsgType} in it. */
    record Say(NSDictionary message) implements RestoreAct { }

    /** The link breaks: every connection ends and the phone is gone from the bus. */
    record DropLink() implements RestoreAct { }

    /**
     * The phone keeps the link and says nothing more until the client hangs up.
     *
     * @param proxyOpen whether it keeps the factory-data proxy open as well; a client that gives up waits long for an open one
     */
    record FallSilent(boolean proxyOpen) implements RestoreAct { }

    /** The phone waits for the client to acknowledge the final status, then leaves restore mode. */
    record AwaitGoodbye() implements RestoreAct { }
}
