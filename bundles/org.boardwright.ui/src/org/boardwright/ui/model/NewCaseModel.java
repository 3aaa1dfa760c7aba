package org.boardwright.ui.model;

import java.util.List;
import java.util.Optional;

import org.boardwright.model.KnowledgeBase;

/** The New Case dialog: which phone, which complaint. */
public final class NewCaseModel {

    /**
     * A phone to choose.
     *
     * @param productType e.g. iPhone10,3
     * @param label       e.g. iPhone X (iPhone10,3)
     */
    public record Phone(String productType, String label) {
    }

    private final List<Phone> phones;
    private String phone = "";
    private String complaint = "";

    /** @param base knows the phones */
    public NewCaseModel(KnowledgeBase base) {
        this(base.deviceClasses().stream().flatMap(c -> c.getProductTypes().stream().filter(t -> !t.endsWith("*"))
                .map(t -> new Phone(t, c.getName() + " (" + t + ")"))).toList());
    }

    NewCaseModel(List<Phone> phones) {
        this.phones = List.copyOf(phones);
    }

    /** The phones the packs know, in their order. */
    public List<Phone> phones() {
        return phones;
    }

    /** @param text a label, or a product type as typed */
    public void setPhone(String text) {
        phone = text.strip();
    }

    /** @param text an error code, or words of the customer */
    public void setComplaint(String text) {
        complaint = text.strip();
    }

    /** The product type chosen or typed; empty when not known. */
    public String productType() {
        return phones.stream().filter(p -> p.label().equalsIgnoreCase(phone) || p.productType().equalsIgnoreCase(phone))
                .map(Phone::productType).findFirst().orElse(phone);
    }

    /** The complaint; may be empty. */
    public String complaint() {
        return complaint;
    }

    /** Why the case cannot be opened yet; empty when it can. */
    public Optional<String> problem() {
        return phone.isEmpty() && complaint.isEmpty() ? Optional.of(Messages.newCase_empty) : Optional.empty();
    }
}
