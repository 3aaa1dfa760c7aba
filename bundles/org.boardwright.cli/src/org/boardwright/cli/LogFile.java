package org.boardwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.boardwright.probe.Transport;
import org.boardwright.workflow.Attachment;
import org.boardwright.workflow.Concluded;
import org.boardwright.workflow.Conclusions;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.Workflow;

/** A file named on the command line. */
final class LogFile {

    private LogFile() {
    }

    /** Reads the file into the case and says on the given writer when nothing came of it. */
    static Attachment attach(OpenCase open, String file, PrintWriter err) {
        Attachment attachment = attach(open, file);
        switch (attachment) {
            case Attachment.Recognised r -> { }
            case Attachment.NotRecognised(var name, var why) -> err.println("boardwright: " + file + ": not recognised: " + why);
            case Attachment.Unreadable(var name, var why) -> err.println("boardwright: " + file + ": " + why);
        }
        return attachment;
    }

    /** Reads the file into the case; a file that cannot be opened is told in plain words. */
    static Attachment attach(OpenCase open, String file) {
        try {
            return open.attach(Transport.ofFile(Path.of(file)), () -> false);
        } catch (InvalidPathException e) {
            return new Attachment.Unreadable(file, "is not a valid path: " + e.getReason() + ".");
        } catch (IOException e) {
            return new Attachment.Unreadable(file, reason(e));
        }
    }

    /** What the file says by itself. */
    static Concluded conclude(Workflow workflow, Path file, Conclusions conclusions) {
        try {
            return workflow.conclude(Transport.ofFile(file), () -> false, conclusions);
        } catch (IOException e) {
            return workflow.unreadable(file.getFileName().toString(), reason(e), conclusions);
        }
    }

    /** Why a file could not be opened, in plain words. */
    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException gone -> "there is no such file; check the path.";
            case AccessDeniedException denied -> "may not be read; check its permissions.";
            default -> "cannot be read: " + e.getMessage();
        };
    }
}
