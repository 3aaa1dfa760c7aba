package org.boardwright.ui.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.workflow.CaseIntake;

/** The New Case wizard: which phone, which complaint, what happened to it, what the customer forbids. */
public final class NewCaseModel {

    /**
     * A phone to choose.
     *
     * @param productType e.g. iPhone10,3
     * @param label       e.g. iPhone X (iPhone10,3)
     */
    public record Phone(String productType, String label) {

        /** Whether every word of a search stands in the label; an ending such as "x" must begin a word. */
        boolean matches(String search) {
            String padded = " " + label.toLowerCase(Locale.ROOT).replaceAll("[()]", " ");
            return Arrays.stream(search.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(w -> padded.contains(" " + w)
                    || w.startsWith("iphone") && padded.replace("iphone ", "iphone").contains(" " + w));
        }
    }

    /**
     * A complaint that many customers have.
     *
     * @param label on the button
     * @param text  as the packs know it, whatever the language of the window
     */
    public record Complaint(String label, String text) {
    }

    private final List<Phone> phones;
    private String phone = "";
    private String complaint = "";
    private boolean liquid;
    private boolean drop;
    private String earlierWork = "";
    private boolean keepData;
    private boolean keepFaceId;
    private String limit = "";
    private String name = "";
    private boolean named;

    /** @param base knows the phones */
    public NewCaseModel(KnowledgeBase base) {
        this(base.deviceClasses().stream().flatMap(c -> c.getProductTypes().stream().filter(t -> !t.endsWith("*"))
                .map(t -> new Phone(t, c.getName() + " (" + t + ")"))).toList());
    }

    NewCaseModel(List<Phone> phones) {
        this.phones = List.copyOf(phones);
    }

    /** Begins with what is written down already, of a case that has its name. */
    public void begin(CaseIntake known) {
        phone = phones.stream().filter(p -> p.productType().equals(known.productType())).map(Phone::label).findFirst().orElse(known.productType());
        complaint = known.complaint();
        liquid = known.liquid();
        drop = known.drop();
        earlierWork = known.earlierWork();
        keepData = known.keepData();
        keepFaceId = known.keepFaceId();
        limit = known.spendingLimit() > 0 ? BigDecimal.valueOf(known.spendingLimit()).stripTrailingZeros().toPlainString() : "";
        named = true;
    }

    /** Whether the case has its name already. */
    public boolean isNamed() {
        return named;
    }

    /** What the fields begin with. */
    public String phone() {
        return phone;
    }

    /** The limit as typed. */
    public String limit() {
        return limit;
    }

    /** The complaints on buttons. */
    public static List<Complaint> complaints() {
        return List.of(new Complaint(Messages.complaint_4013, "4013"), new Complaint(Messages.complaint_9, "9"),
                new Complaint(Messages.complaint_bootLoop, "boot loop"), new Complaint(Messages.complaint_restarts, "restarts after 3 minutes"),
                new Complaint(Messages.complaint_dead, "does not turn on"), new Complaint(Messages.complaint_faceId, "Face ID fails"));
    }

    /** The phones the packs know that fit what was typed, in their order; all while nothing is typed. */
    public List<Phone> phones() {
        List<Phone> fitting = phone.isEmpty() ? phones : phones.stream().filter(p -> p.matches(phone)).toList();
        return chosen().isPresent() ? phones : fitting;
    }

    /** The phone that was chosen, or typed so far that only one is left. */
    public Optional<Phone> chosen() {
        Optional<Phone> exact = phones.stream().filter(p -> p.label().equalsIgnoreCase(phone) || p.productType().equalsIgnoreCase(phone)).findFirst();
        if (exact.isPresent() || phone.isEmpty()) {
            return exact;
        }
        List<Phone> fitting = phones.stream().filter(p -> p.matches(phone)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : named(fitting);
    }

    /** "iphone x" is the iPhone X, although iPhone XR begins the same way. */
    private Optional<Phone> named(List<Phone> fitting) {
        return fitting.stream().filter(p -> p.label().toLowerCase(Locale.ROOT).startsWith(phone.toLowerCase(Locale.ROOT) + " (")).findFirst();
    }

    /** @param text a label, a product type, or the beginning of words of a label, as typed */
    public void setPhone(String text) {
        phone = text.strip();
    }

    /** @param text an error code, or words of the customer */
    public void setComplaint(String text) {
        complaint = text.strip();
    }

    /** @param wet whether liquid is known or suspected */
    public void setLiquid(boolean wet) {
        liquid = wet;
    }

    /** @param fell whether the phone was dropped */
    public void setDrop(boolean fell) {
        drop = fell;
    }

    /** @param text earlier repairs */
    public void setEarlierWork(String text) {
        earlierWork = text.strip();
    }

    /** @param keep whether no step may lose data */
    public void setKeepData(boolean keep) {
        keepData = keep;
    }

    /** @param keep whether no step may lose Face ID */
    public void setKeepFaceId(boolean keep) {
        keepFaceId = keep;
    }

    /** @param text highest price, as typed; empty for none */
    public void setSpendingLimit(String text) {
        limit = text.strip();
    }

    /** @param text what the case is to be called; empty for a name made of phone and complaint */
    public void setName(String text) {
        name = text.strip();
    }

    /** What the case is to be called; empty for a name made of phone and complaint. */
    public String name() {
        return name;
    }

    /** The product type chosen; what was typed when no pack knows it; empty when not known. */
    public String productType() {
        return chosen().map(Phone::productType).orElse(phone);
    }

    /** What is written down. */
    public CaseIntake intake() {
        return new CaseIntake(productType(), complaint, liquid, drop, earlierWork, keepData, keepFaceId, spendingLimit().orElse(0));
    }

    private OptionalDouble spendingLimit() {
        if (limit.isEmpty()) {
            return OptionalDouble.of(0);
        }
        try {
            double money = Double.parseDouble(limit.replace(',', '.'));
            return money >= 0 && money < Double.POSITIVE_INFINITY ? OptionalDouble.of(money) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Why the case cannot be opened yet; empty when it can. */
    public Optional<String> problem() {
        if (phone.isEmpty() && complaint.isEmpty()) {
            return Optional.of(Messages.newCase_empty);
        }
        return spendingLimit().isPresent() ? Optional.empty() : Optional.of(Messages.newCase_noMoney);
    }
}
