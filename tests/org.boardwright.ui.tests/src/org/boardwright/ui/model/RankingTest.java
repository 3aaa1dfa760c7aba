package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.boardwright.diagnosis.SeveralFaults;
import org.boardwright.diagnosis.Statement;
import org.boardwright.workflow.Attachment;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static Ranking.Row first(Ranking ranking) {
        return ranking.likely().getFirst();
    }

    @Test
    void thePhoneAndItsComplaintStandAbove() {
        assertEquals("iPhone X (iPhone10,3), complaint 4013", Ranking.of(Samples.snapshot(Samples.ranking())).phone());
    }

    @Test
    void unlikelyFaultsAreSetApart() {
        Ranking ranking = Ranking.of(Samples.snapshot(Samples.ranking(Samples.fault("a", 0.5), Samples.fault("b", 0.3), Samples.fault("c", 0.1),
                Samples.fault("d", 0.05), Samples.fault("e", 0.03), Samples.fault("f", 0.012), Samples.fault("g", 0.008))));
        assertEquals(List.of("a", "b", "c", "d", "e"), ranking.likely().stream().map(Ranking.Row::id).toList());
        assertEquals(List.of("f", "g"), ranking.unlikely().stream().map(Ranking.Row::id).toList());
    }

    @Test
    void aFewAreAlwaysShown() {
        Ranking ranking = Ranking.of(Samples.snapshot(Samples.ranking(Samples.fault("a", 0.99), Samples.fault("b", 0.005), Samples.fault("c", 0.005))));
        assertEquals(3, ranking.likely().size());
        assertEquals(List.of(), ranking.unlikely());
    }

    @Test
    void placeAndPercentAreWords() {
        Ranking.Row row = first(Ranking.of(Samples.snapshot(Samples.ranking(Samples.fault("a", 0.34)))));
        assertEquals("Board", row.place());
        assertEquals("34 %", row.percent());
    }

    @Test
    void weightsHaveDirectionWordsAndNumber() {
        var why = first(Ranking.of(Samples.snapshot(Samples.ranking(
                Samples.fault("a", 1, Samples.reason(12.3), Samples.reason(-4), Samples.reason(-0.2)))))).why();
        assertEquals(List.of(1, -1, 0), why.stream().map(Ranking.Weight::direction).toList());
        assertEquals(List.of("strongly for (+12 dB)", "slightly against (-4 dB)", "says little"),
                why.stream().map(Ranking.Weight::strength).toList());
        assertEquals("Other cable: still fails", why.getFirst().seen());
    }

    @Test
    void anEstimateIsCalledOne() {
        assertEquals("Our estimate. A guess.", first(Ranking.of(Samples.snapshot(Samples.ranking(Samples.fault("a", 1))))).prior().getFirst().text());
    }

    @Test
    void aPublishedClaimNamesItsSource() {
        var claim = new Statement(0.4, "published", "A shop", "https://example.org", "Forty percent.");
        var source = first(Ranking.of(Samples.snapshot(Samples.ranking(Samples.fault("a", 1, Samples.reason(3, claim)))))).why().getFirst()
                .sources().getFirst();
        assertEquals("Published: A shop. Forty percent.", source.text());
        assertEquals("https://example.org", source.url());
    }

    @Test
    void aWarningThatTheNoticesTellIsNotToldTwice() {
        var answer = Samples.answer(List.of(), List.of(), List.of(), List.of(), List.of("x.txt: no log", "Phone not known."));
        var notice = FileNotice.of(new Attachment.NotRecognised("x.txt", "no log")).orElseThrow();
        Ranking ranking = Ranking.of(new CaseSnapshot(Optional.of(answer), List.of(), List.of(notice), List.of()));
        assertEquals(List.of("Phone not known."), ranking.warnings());
    }

    @Test
    void anEmptyBenchHasNoFaults() {
        assertEquals(List.of(), Ranking.of(CaseSnapshot.NONE).likely());
    }

    @Test
    void theChangeSinceTheLastEvidenceIsShown() {
        var answer = Samples.changed(Samples.ranking(Samples.fault("up", 0.55), Samples.fault("down", 0.3), Samples.fault("same", 0.15)),
                Map.of("up", 0.35, "down", 0.5, "same", 0.151));
        assertEquals(List.of("\u25B2 20", "\u25BC 20", ""),
                Ranking.of(Samples.snapshot(answer)).likely().stream().map(Ranking.Row::change).toList());
    }

    @Test
    void sourcesThatDisagreeAreSaidTo() {
        var one = new Statement(0.2, "published", "A", "", "");
        var other = new Statement(0.7, "published", "B", "", "");
        var why = first(Ranking.of(Samples.snapshot(Samples.ranking(Samples.fault("a", 1, Samples.reason(5, one, other)))))).why().getFirst();
        assertEquals("Sources disagree: 0.20 to 0.70. Their weighted mean is used.", why.sources().getFirst().text());
        assertEquals(3, why.sources().size());
    }

    @Test
    void severalFaultsAreShownWithTheirIntervals() {
        var several = new SeveralFaults(0.4, 0.6, false, List.of(new SeveralFaults.Present("a", "Fault a", 0.8, 0.9)), List.of(), "Two things look wrong.");
        List<String> lines = Ranking.of(Samples.snapshot(Samples.several(several))).several();
        assertEquals("Or more than one fault at once (40 % to 60 %)", lines.getFirst());
        assertEquals("80 % to 90 %   Fault a", lines.get(2));
    }
}
