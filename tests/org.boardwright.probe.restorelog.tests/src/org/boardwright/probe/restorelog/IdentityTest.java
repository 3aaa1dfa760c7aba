package org.boardwright.probe.restorelog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which phone, which iOS, which tool. */
class IdentityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Identified device as d22ap, iPhone10,3                      | product-type         | iPhone10,3
            Identified device as D22AP, iPhone10,3                      | board-config         | d22ap
            Identified device as iPhone4,1                              | product-type         | iPhone4,1
            Found device iPhone10,6 d221ap                              | product-type         | iPhone10,6
            Found device iPhone10,6 d221ap                              | board-config         | d221ap
            * Device: iPhone X (iPhone10,3 - d22ap) in DFU mode         | product-type         | iPhone10,3
            * Device: iPhone X (iPhone10,3 - d22ap) in DFU mode         | board-config         | d22ap
            skip_display: HW.target returned: D22AP                     | board-config         | d22ap
            found entry. boardConfig=d22ap platform=t8015              | board-config         | d22ap
            found device map entry for 0x00008015 0x0000000E 0x00000001.| chip-id              | 0x8015
            found device map entry for 0x00008015 0x0000000E 0x00000001.| board-id             | 0xE
            ChipID: 32789                                               | chip-id              | 0x8015
            BoardID: 14                                                 | board-id             | 0xE
            Product Version: 16.7.8                                     | ios-version          | 16.7.8
            IPSW Product Version: 16.7.8                                | ios-version          | 16.7.8
            Product build: 20H343 Major: 20                             | ios-build            | 20H343
            Selected firmware 16.7.8 (build 20H343)                     | ios-version          | 16.7.8
            Selected firmware 16.7.8 (build 20H343)                     | ios-build            | 20H343
            Variant: Customer Erase Install (IPSW)                      | variant              | erase
            Variant: Customer Upgrade Install (IPSW)                    | variant              | update
            requested restore behavior: Erase                           | variant              | erase
            Previous restore exit status: 0x100                         | previous-exit-status | 0x100
            Panic log is available:                                     | panic-log-available  | yes
            USB log is available:                                       | usb-log-available    | yes
            idevicerestore 1.0.0-199-gabcdef0 (libirecovery 1.2.3)      | tool                 | idevicerestore 1.0.0-199-gabcdef0
            iTunesVersion: 'iTunes 12.13.2.3'                            | tool                 | itunes 12.13.2.3
            restore library built Jan 02 2025 at 01:02:03               | tool                 | mobiledevice
            * Version: v24.01.02 (0a1b2c3)                              | tool                 | legacy-ios-kit v24.01.02
            """)
    void isReadFromTheLine(String line, String part, String value) {
        assertEquals(value, Log.of(line, "Waiting for NAND (28)").value(part));
    }

    @Test
    void theInstalledVersionIsNotTheOneToBeInstalled() {
        assertEquals(List.of(), Log.of("Device Product Version: 15.1", "Waiting for NAND (28)").values("ios-version"));
    }

    @Test
    void whatIsSaidTwiceIsReportedOnce() {
        assertEquals(List.of("iPhone10,3"), Log.of("Identified device as d22ap, iPhone10,3",
                "Identified device as d22ap, iPhone10,3", "Waiting for NAND (28)").values("product-type"));
    }
}
