package org.boardwright.ui.knowledge.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.KnowledgeReader;
import org.boardwright.model.knowledge.Claim;
import org.boardwright.model.knowledge.ClaimKind;
import org.boardwright.model.knowledge.Fault;
import org.boardwright.model.knowledge.KnowledgePackage;
import org.boardwright.model.knowledge.Link;
import org.boardwright.model.knowledge.Locus;
import org.boardwright.model.knowledge.Mode;
import org.boardwright.model.knowledge.Part;
import org.boardwright.workflow.PackCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is found while a pack is edited, named at its field, and mended by the ways out. */
class PackSessionTest {

    @TempDir
    private Path folder;
    private Editing editing;

    @BeforeEach
    void open() throws IOException, PackFileException {
        editing = new Editing(Packs.iphoneX(), folder);
        assertEquals(0, editing.checked().errors());
    }

    @AfterEach
    void close() {
        editing.close();
        assertSame(null, editing.trouble);
    }

    private Claim claim() {
        return editing.adjustment().getPriors().getFirst();
    }

    private Finding only() {
        List<Finding> errors = editing.checked().findings().stream().filter(Finding::error).toList();
        assertEquals(1, errors.size(), errors.toString());
        return errors.getFirst();
    }

    private void fix(String label) {
        QuickFix fix = editing.session.fixes(only()).stream().filter(f -> f.label().equals(label)).findFirst().orElseThrow();
        ((QuickFix.Change) fix).change().get();
        assertEquals(0, editing.checked().errors(), editing.session.review().findings().toString());
    }

    @Test
    void aProblemIsFoundAtItsElementAndField() {
        editing.setPrior(-1);
        Finding finding = only();
        assertSame(claim(), finding.element());
        assertEquals("value", finding.field());
        assertFalse(editing.session.review().isUsable());
    }

    @Test
    void theLastOfManyChangesIsChecked() {
        for (int i = 0; i < 50; i++) {
            editing.setPrior(i % 2 == 0 ? -1 : 9);
        }
        assertEquals(0, editing.checked().errors());
    }

    @Test
    void itFindsWhatTheCheckOfTheSavedFileFinds() {
        Fault fault = (Fault) editing.session.edits().add(editing.model(), KnowledgePackage.Literals.FAULT_MODEL__FAULTS);
        fault.setPart("apple.earpiece-flex");
        fault.setMode(Mode.OPEN);
        fault.setLocus(Locus.BOARD);
        fault.getPriors().getFirst().setValue(1);
        editing.model().getSources().getFirst().setId("iphonex.src.other");
        editing.session.recheck();
        KnowledgeFile saved = KnowledgeReader.read("pack.faults", new ByteArrayInputStream(editing.session.document().bytes()));
        List<String> asSaved = PackCheck.check(saved, Packs.installed()).stream().map(p -> p.message()).sorted().toList();
        assertEquals(asSaved, editing.checked().findings().stream().map(Finding::message).sorted(Comparator.naturalOrder()).toList());
    }

    @Test
    void anIdThatIsThereTwiceIsFound() {
        editing.session.document().change("twice", () -> editing.model().getTests().getLast().setId("iphonex.boot-current-flex"));
        assertTrue(editing.checked().errors() > 0);
    }

    @Test
    void aClaimWithoutItsSourceBecomesAnEstimate() {
        editing.session.document().set(claim(), KnowledgePackage.Literals.CLAIM__SOURCE, null);
        editing.session.document().set(claim(), KnowledgePackage.Literals.CLAIM__KIND, ClaimKind.PUBLISHED);
        fix(Messages.fix_estimate);
        assertEquals(ClaimKind.ESTIMATE, claim().getKind());
    }

    @Test
    void aMissingSourceIsAddedAndNamed() {
        editing.session.document().set(claim(), KnowledgePackage.Literals.CLAIM__SOURCE, null);
        editing.session.document().set(claim(), KnowledgePackage.Literals.CLAIM__KIND, ClaimKind.PUBLISHED);
        fix(Messages.fix_addSource);
        assertEquals(editing.model().getSources().getLast().getId(), claim().getSource());
    }

    @Test
    void anUnknownIdIsReplacedByTheNearest() {
        Link link = editing.adjustment().getLinks().getFirst();
        editing.session.document().set(link, KnowledgePackage.Literals.LINK__TEST, "apple.liquid-histroy");
        assertSame(link, only().element());
        fix("Use apple.liquid-history");
        assertEquals("apple.liquid-history", link.getTest());
    }

    @Test
    void aFaultThatNoTestSeesIsLinkedToOne() {
        Fault fault = (Fault) editing.session.edits().add(editing.model(), KnowledgePackage.Literals.FAULT_MODEL__FAULTS);
        Part part = (Part) editing.session.edits().add(editing.model(), KnowledgePackage.Literals.FAULT_MODEL__PARTS);
        editing.session.document().change("fill", () -> {
            fault.setPart(part.getId());
            fault.setMode(Mode.OPEN);
            fault.setLocus(Locus.BOARD);
            fault.getPriors().getFirst().setValue(1);
        });
        assertEquals("links", only().field());
        QuickFix.Pick pick = (QuickFix.Pick) editing.session.fixes(only()).getFirst();
        Link link = (Link) editing.session.edits().addLink(pick.element(), pick.add().orElseThrow(), "apple.other-cable");
        assertSame(fault, link.eContainer());
        link.setOutcome("still-fails");
        link.getClaims().getFirst().setValue(0.9);
        editing.session.recheck();
        assertEquals(0, editing.checked().errors(), editing.session.review().findings().toString());
    }

    @Test
    void leaksAreScaledToOne() {
        var outcome = editing.model().getTests().getFirst().getOutcomes().getFirst();
        editing.session.document().set(outcome, KnowledgePackage.Literals.OUTCOME__LEAK, 0.5);
        fix(Messages.fix_leaks);
        assertEquals(1, editing.model().getTests().getFirst().getOutcomes().stream().mapToDouble(o -> o.getLeak()).sum(), 1e-9);
    }

    @Test
    void aNewIdIsTakenWhereverTheOldOneStood() {
        var test = editing.model().getTests().getLast();
        editing.session.edits().rename(test, "iphonex.plug-again");
        assertEquals(0, editing.checked().errors(), editing.session.review().findings().toString());
        assertTrue(editing.model().getSignatures().stream().allMatch(s -> s.getTest().equals("iphonex.plug-again")));
        editing.session.document().undo();
        assertTrue(editing.model().getSignatures().stream().allMatch(s -> s.getTest().equals("iphonex.toggle")));
    }

    @Test
    void anOutcomeIsRenamedInLinksOfItsTestOnly() {
        var outcome = editing.model().getTests().getLast().getOutcomes().getFirst();
        editing.session.edits().rename(outcome, "is-back");
        assertEquals(0, editing.checked().errors(), editing.session.review().findings().toString());
        assertEquals("is-back", editing.adjustment().getLinks().getLast().getOutcome());
    }

    @Test
    void aSourceWithUsesIsKeptAndOneWithoutGoes() {
        SourceList sources = new SourceList(editing.session);
        var used = sources.rows().getFirst();
        assertEquals(2, used.uses().size());
        assertFalse(sources.delete(used.source()));
        var added = sources.add();
        assertTrue(sources.delete(added));
        assertEquals(3, sources.rows().size());
    }

    @Test
    void aSourceIsNotRenamedToOneThatIsThere() {
        SourceList sources = new SourceList(editing.session);
        String taken = sources.rows().getLast().source().getId();
        assertFalse(sources.rename(sources.rows().getFirst().source(), taken));
        assertTrue(sources.rename(sources.rows().getFirst().source(), "iphonex.src.new-name"));
        assertEquals(0, editing.checked().errors());
    }

    @Test
    void aPlaceIsFoundByNameOrIdOfAnythingBelow() {
        PackTree tree = editing.session.tree();
        PackTree.Group tests = new PackTree.Group(editing.model(), KnowledgePackage.Literals.FAULT_MODEL__TESTS);
        assertTrue(tree.matches(tests, "plug the EARPIECE"));
        assertTrue(tree.matches(tests, "iphonex.toggle"));
        assertFalse(tree.matches(tests, "slapnews"));
    }

    @Test
    void theTreeShowsTroubleUpToTheRoot() {
        editing.setPrior(-1);
        PackReview review = editing.checked();
        assertEquals(List.of(PackTree.Trouble.ERROR, PackTree.Trouble.ERROR, PackTree.Trouble.NONE),
                Stream.of(editing.model(), editing.adjustment(), editing.model().getRepairs().getFirst()).map(n -> editing.session.tree().trouble(n, review)).toList());
    }

    @Test
    void whatIsPickedComesFromThePackAndTheInstalledOnes() {
        Field source = Field.of(KnowledgePackage.Literals.CLAIM__SOURCE, claim());
        List<PackChoices.Choice> choices = editing.session.choices().of(claim(), source);
        assertEquals("iphonex.src.bizbee", choices.getFirst().id());
        assertTrue(choices.stream().anyMatch(c -> c.id().equals("apple.src.rossmann-4013")));
        assertEquals(choices.size(), choices.stream().distinct().count(), "the installed copy of the pack is left out");
    }

    @Test
    void anElementThatIsAddedIsWhatTheCheckAsksToBeCompleted() {
        editing.session.edits().add(editing.model(), KnowledgePackage.Literals.FAULT_MODEL__TESTS);
        List<String> errors = editing.checked().findings().stream().filter(Finding::error).map(Finding::field).distinct().sorted().toList();
        assertEquals(List.of("minutes", "name", "question"), errors);
        editing.session.document().undo();
        assertEquals(0, editing.checked().errors());
    }

    @Test
    void whatIsTypedIntoANumberMayBeWrittenInManyWays() {
        Field value = Field.of(KnowledgePackage.Literals.CLAIM__VALUE, claim());
        FieldText.set(editing.session, claim(), value, "8,50");
        assertEquals(8.5, claim().getValue());
        assertTrue(FieldText.means(value, "8,50", FieldText.of(claim(), value)));
        assertTrue(FieldText.set(editing.session, claim(), value, "8.5x").isPresent());
        assertEquals(8.5, claim().getValue());
    }
}
