package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.boardwright.report.ReportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportModelTest {

    @TempDir
    private Path folder;

    private Optional<String> problem(String file) {
        ReportModel model = new ReportModel(folder.resolve("report.pdf"));
        model.setFile(file);
        return model.problem();
    }

    @Test
    void aPdfForTheCustomerIsSuggested() {
        ReportModel model = new ReportModel(folder.resolve("report.pdf"));
        assertEquals(ReportKind.CUSTOMER, model.kind());
        assertEquals(Optional.empty(), model.problem());
    }

    @Test
    void withoutACaseInAFileTheReportLiesAtHome() {
        assertEquals(folder.resolve(Messages.report_fileName), ReportModel.of(CaseSnapshot.NONE, folder).path());
    }

    @Test
    void anotherEndingIsAProblem() {
        assertEquals(Optional.of(Messages.report_ending), problem(folder.resolve("r.doc").toString()));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertTrue(problem(folder.resolve("none/r.pdf").toString()).orElse("").contains("none"));
    }

    @Test
    void withoutAFileNothingIsWritten() {
        assertEquals(Optional.of(Messages.report_noFile), problem(" "));
    }

    @Test
    void anOlderFileIsNoticed() throws IOException {
        ReportModel model = new ReportModel(folder.resolve("report.pdf"));
        assertFalse(model.replaces());
        Files.createFile(model.path());
        assertTrue(model.replaces());
    }
}
