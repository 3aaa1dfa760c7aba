package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.boardwright.ui.model.NewCaseModel.Phone;
import org.boardwright.workflow.CaseIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewCaseModelTest {

    private static final Phone X = new Phone("iPhone10,3", "iPhone X (iPhone10,3)");
    private static final Phone XR = new Phone("iPhone11,8", "iPhone XR (iPhone11,8)");
    private static final Phone PRO = new Phone("iPhone12,3", "iPhone 11 Pro (iPhone12,3)");
    private final NewCaseModel model = new NewCaseModel(List.of(X, XR, PRO));

    @Test
    void nothingGivenIsNoCase() {
        assertTrue(model.problem().isPresent());
    }

    @Test
    void aComplaintAloneIsEnough() {
        model.setComplaint(" 4013 ");
        assertEquals(Optional.empty(), model.problem());
        assertEquals(CaseIntake.of("", "4013"), model.intake());
    }

    @Test
    void aPhoneMayBeChosenOrTyped() {
        model.setPhone("iPhone X (iPhone10,3)");
        assertEquals("iPhone10,3", model.productType());
        model.setPhone("iphone10,3");
        assertEquals("iPhone10,3", model.productType());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"x | iPhone10,3 iPhone11,8", "xr | iPhone11,8", "11 pro | iPhone12,3", "pro 11 | iPhone12,3",
            "iphonex | iPhone10,3 iPhone11,8", "12,3 | ''", "iphone12 | iPhone12,3"})
    void aFewLettersNarrowTheListDown(String typed, String types) {
        model.setPhone(typed);
        List<Phone> shown = model.chosen().map(List::of).orElse(model.phones());
        assertEquals(types, String.join(" ", shown.stream().map(Phone::productType).toList()));
    }

    @Test
    void theNameOfAPhoneIsThatPhoneThoughOthersBeginTheSameWay() {
        model.setPhone("iphone x");
        assertEquals("iPhone10,3", model.productType());
    }

    @Test
    void oneThatIsLeftIsChosen() {
        model.setPhone("xr");
        assertEquals(Optional.of(XR), model.chosen());
    }

    @Test
    void afterAChoiceTheOthersAreStillThere() {
        model.setPhone(XR.label());
        assertEquals(3, model.phones().size());
    }

    @Test
    void aPhoneNoPackKnowsIsTakenAsTyped() {
        model.setPhone(" iPhone99,1 ");
        assertEquals("iPhone99,1", model.productType());
        assertEquals(Optional.empty(), model.problem());
    }

    @Test
    void historyAndLimitsAreWrittenDown() {
        model.setPhone("xr");
        model.setLiquid(true);
        model.setEarlierWork("new screen");
        model.setKeepData(true);
        model.setSpendingLimit("120,50");
        assertEquals(new CaseIntake("iPhone11,8", "", true, false, "new screen", true, false, 120.5), model.intake());
    }

    @ParameterizedTest
    @CsvSource({"a lot", "-5", "NaN", "1e999"})
    void aLimitThatIsNoAmountIsSaid(String typed) {
        model.setComplaint("4013");
        model.setSpendingLimit(typed);
        assertEquals(Optional.of(Messages.newCase_noMoney), model.problem());
    }
}
