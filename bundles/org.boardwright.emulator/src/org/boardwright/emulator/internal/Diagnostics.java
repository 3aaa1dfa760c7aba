package org.boardwright.emulator.internal;

import java.io.IOException;

import com.dd.plist.NSDictionary;

import org.boardwright.emulator.PhoneIdentity;
import org.boardwright.phones.wire.PlistFrame;
import org.boardwright.phones.wire.Plists;
import org.boardwright.phones.wire.Wire;

/** The service behind idevicediagnostics. */
public final class Diagnostics implements PortService {

    private static final String STATUS = "Status";
    private static final String SUCCESS = "Success";

    private final PhoneIdentity phone;

    /** Of this phone. */
    public Diagnostics(PhoneIdentity phone) {
        this.phone = phone;
    }

    @Override
    public void serve(Wire wire) throws IOException {
        boolean goes = true;
        while (goes) {
            var request = PlistFrame.read(wire.in());
            var kind = Plists.text(request, "Request").orElse("");
            PlistFrame.write(wire.out(), answer(kind, request));
            goes = !kind.equals("Goodbye");
        }
    }

    private NSDictionary answer(String kind, NSDictionary request) {
        return switch (kind) {
            case "All" -> diagnostics(Plists.of("GasGauge", gasGauge(), "NAND", nand(), "WiFi", wifi()));
            case "GasGauge" -> diagnostics(Plists.of("GasGauge", gasGauge()));
            case "NAND" -> diagnostics(Plists.of("NAND", nand()));
            case "WiFi" -> diagnostics(Plists.of("WiFi", wifi()));
            case "IORegistry" -> diagnostics(Plists.of("IORegistry", registry(request)));
            case "MobileGestalt" -> diagnostics(Plists.of("MobileGestalt", Plists.of(STATUS, SUCCESS, "ProductType", phone.productType())));
            case "Goodbye" -> Plists.of(STATUS, SUCCESS);
            default -> Plists.of(STATUS, "UnknownRequest");
        };
    }

    private static NSDictionary diagnostics(NSDictionary values) {
        return Plists.of("Diagnostics", values, STATUS, SUCCESS);
    }

    private static NSDictionary gasGauge() {
        return Plists.of("CycleCount", 612, "DesignCapacity", 2716, "FullChargeCapacity", 2281, STATUS, SUCCESS);
    }

    private static NSDictionary nand() {
        return Plists.of(STATUS, SUCCESS);
    }

    private static NSDictionary wifi() {
        return Plists.of("Active", true, STATUS, SUCCESS);
    }

    private static NSDictionary smartBattery() {
        return Plists.of("AppleRawMaxCapacity", 2281, "CycleCount", 612, "DesignCapacity", 2716, "ExternalConnected", true, "IsCharging", true,
                "Serial", "F5D000000000000", "Temperature", 2970, "Voltage", 3958);
    }

    private NSDictionary registry(NSDictionary request) {
        var name = Plists.text(request, "EntryClass").or(() -> Plists.text(request, "EntryName")).orElse("Root");
        if (name.equals("AppleSmartBattery")) {
            return smartBattery();
        }
        return Plists.of("IOObjectClass", name, "model", phone.productType());
    }
}
