package org.boardwright.workflow;

import java.util.Objects;

import org.boardwright.phones.Phone;

/**
 * A phone that is plugged in, with its model as the packs know it.
 *
 * @param productType e.g. iPhone10,3; empty when not known
 * @param model       e.g. iPhone X; empty when no pack knows the model
 */
public record BenchPhone(Phone phone, String productType, String model) {

    public BenchPhone {
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(productType, "productType");
        Objects.requireNonNull(model, "model");
    }

    /** What to call it: its model, else its product type, else its chip, else just a phone. */
    public String title() {
        if (!model.isEmpty()) {
            return model;
        }
        var chip = phone.ids().chip();
        return !productType.isEmpty() ? productType : chip.isPresent() ? "phone with chip 0x%04x".formatted(chip.getAsInt()) : "phone";
    }
}
