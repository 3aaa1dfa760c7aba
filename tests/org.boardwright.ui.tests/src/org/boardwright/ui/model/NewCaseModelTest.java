package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class NewCaseModelTest {

    private final NewCaseModel model = new NewCaseModel(List.of(new NewCaseModel.Phone("iPhone10,3", "iPhone X (iPhone10,3)")));

    @Test
    void nothingGivenIsNoCase() {
        assertTrue(model.problem().isPresent());
    }

    @Test
    void aComplaintAloneIsEnough() {
        model.setComplaint(" 4013 ");
        assertEquals(Optional.empty(), model.problem());
        assertEquals("4013", model.complaint());
        assertEquals("", model.productType());
    }

    @Test
    void aPhoneMayBeChosenOrTyped() {
        model.setPhone("iPhone X (iPhone10,3)");
        assertEquals("iPhone10,3", model.productType());
        model.setPhone("iphone10,3");
        assertEquals("iPhone10,3", model.productType());
    }

    @Test
    void aPhoneNoPackKnowsIsTakenAsTyped() {
        model.setPhone(" iPhone99,1 ");
        assertEquals("iPhone99,1", model.productType());
        assertEquals(Optional.empty(), model.problem());
    }
}
