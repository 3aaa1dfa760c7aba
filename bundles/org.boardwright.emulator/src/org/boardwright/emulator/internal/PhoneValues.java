package org.boardwright.emulator.internal;

import java.util.Optional;

import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;

import org.boardwright.emulator.PhoneIdentity;
import org.boardwright.phones.wire.Plists;

/**
 * What lockdownd tells. Which of the values it tells without a session is an estimate from what the tools print of
 * phones that are not paired.
 */
public final class PhoneValues {

    private final NSDictionary open;
    private final NSDictionary paired;
    private final NSDictionary battery = Plists.of("BatteryCurrentCapacity", 76, "BatteryIsCharging", true, "ExternalChargeCapable", true,
            "ExternalConnected", true, "FullyCharged", false, "HasBattery", true);
    private final NSDictionary disk = Plists.of("TotalDiskCapacity", 64_000_000_000L, "TotalDataAvailable", 21_474_836_480L);

    /** The values of a phone. */
    public PhoneValues(PhoneIdentity phone, HostTrust trust) {
        open = Plists.of("BoardId", phone.board(), "BuildVersion", phone.buildVersion(), "CPUArchitecture", "arm64",
                "ChipID", phone.chip(), "DeviceClass", "iPhone", "DeviceColor", "1", "DeviceName", phone.name(),
                "DevicePublicKey", new NSData(trust.publicKey()), "DieID", phone.ecid(), "HardwareModel", phone.hardwareModel(),
                "HasSiDP", true, "PartitionType", "GUID_partition_scheme", "ProductName", "iPhone OS", "ProductType",
                phone.productType(), "ProductVersion", phone.productVersion(), "ProductionSOC", true, "ProtocolVersion", "2",
                "SupportedDeviceFamilies", new int[] { 1 }, "TelephonyCapability", true, "UniqueChipID", phone.ecid(),
                "UniqueDeviceID", phone.udid(), "WiFiAddress", "02:00:00:00:00:01");
        paired = Plists.of("ActivationState", "Activated", "BluetoothAddress", "02:00:00:00:00:02", "ModelNumber", "MQAC2",
                "PasswordProtected", true, "RegionInfo", "ZD/A", "SerialNumber", phone.serialNumber(), "TimeZone", "Europe/Berlin");
    }

    /**
     * A value, or all of a domain.
     *
     * @param domain  empty for the general one
     * @param key     empty for all
     * @param session whether the asker has a session
     * @return empty when there is no such value, or not for this asker
     */
    Optional<NSObject> value(String domain, String key, boolean session) {
        var values = values(domain, session);
        return key.isEmpty() ? values.map(NSObject.class::cast) : values.map(all -> all.get(key));
    }

    private Optional<NSDictionary> values(String domain, boolean session) {
        return switch (domain) {
            case "" -> Optional.of(general(session));
            case "com.apple.mobile.battery" -> Optional.of(battery).filter(all -> session);
            case "com.apple.disk_usage" -> Optional.of(disk).filter(all -> session);
            default -> Optional.empty();
        };
    }

    private NSDictionary general(boolean session) {
        var values = open.clone();
        if (session) {
            values.putAll(paired);
        }
        return values;
    }
}
