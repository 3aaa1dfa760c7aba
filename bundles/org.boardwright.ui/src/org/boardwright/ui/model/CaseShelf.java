package org.boardwright.ui.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

import org.boardwright.workflow.CaseFileException;
import org.boardwright.workflow.CaseRecord;
import org.boardwright.workflow.OpenCase;
import org.boardwright.workflow.Workflow;
import org.eclipse.osgi.util.NLS;

/** Where new cases are kept, and what their files are called. */
public final class CaseShelf {

    private static final int LONGEST_NAME = 80;
    /** What Windows, macOS or Linux do not take in the name of a file. */
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]+";

    private final Supplier<Path> folder;
    private final Clock clock;

    /** @param folder asked each time, since it can be changed; made when it is not there */
    public CaseShelf(Supplier<Path> folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The folder. */
    public Path folder() {
        return folder.get();
    }

    /** What a case would be called, e.g. "iPhone X 4013 2026-11-27". */
    public String nameFor(String phone, String complaint) {
        String what = (phone.isBlank() ? Messages.phone_unknown : phone) + " " + complaint;
        return fileName(what) + " " + LocalDate.now(clock);
    }

    /** A text as a file can be called; never empty. */
    static String fileName(String text) {
        String plain = text.replaceAll(NOT_IN_NAMES, " ").strip().replaceAll("\\s+", " ").replaceAll("^\\.+|[. ]+$", "");
        String whole = plain.codePointCount(0, plain.length()) <= LONGEST_NAME ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME)).strip();
        return whole.isEmpty() ? Messages.case_unnamed : whole;
    }

    /**
     * A file that does not exist yet, in the folder, which is made.
     *
     * @param name what the case is to be called; a number follows when that is taken
     */
    public Path newFile(String name) throws IOException {
        return free(Files.createDirectories(folder()), fileName(name));
    }

    /**
     * Gives a case a file in the folder and holds it.
     *
     * @param name what it is to be called; empty for a name made of phone and complaint
     * @return why that could not be done; empty when it was
     */
    Optional<CaseTrouble> keep(OpenCase open, String name) {
        CaseRecord record = open.record();
        String called = name.isBlank() ? nameFor(record.phone(), record.intake().complaint()) : name;
        try {
            open.saveAs(newFile(called));
            open.hold();
            return Optional.empty();
        } catch (CaseFileException e) {
            return Optional.of(CaseTrouble.notSaved(folder().resolve(called), e.getMessage()));
        } catch (IOException e) {
            return Optional.of(CaseTrouble.notSaved(folder().resolve(called), NLS.bind(Messages.trouble_folder, folder(), e.getMessage())));
        }
    }

    /** The state before the last change of a broken case, held in a file of its own beside the broken one. */
    static OpenCase recover(Workflow workflow, Path broken) throws CaseFileException {
        OpenCase open = workflow.openFile(CaseTrouble.backupOf(broken));
        String name = NLS.bind(Messages.case_recovered, CaseRecord.nameOf(broken));
        open.saveAs(free(broken.toAbsolutePath().getParent(), fileName(name)));
        open.hold();
        return open;
    }

    private static Path free(Path in, String name) {
        Path file = in.resolve(name + CaseRecord.ENDING);
        for (int n = 2; Files.exists(file); n++) {
            file = in.resolve(NLS.bind(Messages.case_numbered, name, n) + CaseRecord.ENDING);
        }
        return file;
    }
}
