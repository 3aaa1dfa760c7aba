package org.boardwright.workflow;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.UUID;

import org.boardwright.phones.PhoneIds;
import org.boardwright.workflow.Isolation.Stage;

/** Keeps where each case stands, one small file for a case, so that another workbench can go on with it. */
final class IsolationStore {

    private final Path folder;

    /** @param folder made when it is needed */
    IsolationStore(Path folder) {
        this.folder = folder;
    }

    private Path file(Path caseFile) {
        String path = caseFile.toAbsolutePath().normalize().toString();
        return folder.resolve(UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)) + ".properties");
    }

    /**
     * @return empty when nothing is kept for the case
     * @throws IOException when what is kept cannot be read
     */
    Optional<Isolation> load(Path caseFile) throws IOException {
        Path file = file(caseFile);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
            OptionalLong ecid = kept.getProperty("ecid").isEmpty() ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseUnsignedLong(kept.getProperty("ecid"), 16));
            PhoneIds phone = new PhoneIds(PhoneIds.NONE.chip(), PhoneIds.NONE.board(), ecid, kept.getProperty("udid"), "");
            return Optional.of(new Isolation(kept.getProperty("test"), Stage.valueOf(kept.getProperty("stage")),
                    Instant.parse(kept.getProperty("begun")), phone, Optional.empty(), Optional.empty(), Optional.empty()));
        } catch (RuntimeException broken) {
            throw new IOException("It cannot be read how far the work on this case had come: %s. Remove that file and begin the step again."
                    .formatted(file), broken);
        }
    }

    void save(Path caseFile, Isolation isolation) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("case", caseFile.toString());
        kept.setProperty("test", isolation.test());
        kept.setProperty("stage", isolation.stage().name());
        kept.setProperty("begun", isolation.begun().toString());
        kept.setProperty("ecid", isolation.phone().ecid().isPresent() ? Long.toHexString(isolation.phone().ecid().getAsLong()) : "");
        kept.setProperty("udid", isolation.phone().udid());
        Path file = file(caseFile);
        Files.createDirectories(folder);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (Writer out = Files.newBufferedWriter(fresh)) {
            kept.store(out, "A part taken out of play");
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void forget(Path caseFile) throws IOException {
        Files.deleteIfExists(file(caseFile));
    }
}
