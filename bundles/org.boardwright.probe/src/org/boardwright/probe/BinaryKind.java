package org.boardwright.probe;

import java.nio.charset.StandardCharsets;

/** Well-known files that are no text, recognised by their first bytes: saying what was opened helps more than "no". */
enum BinaryKind {

    ZIP("PK\u0003\u0004", "a ZIP archive (an IPSW is one); open a log inside it"),
    GZIP("\u001f\u008b", "a gzip archive; unpack it first"),
    PDF("%PDF-", "a PDF document"),
    PNG("\u0089PNG", "a picture (PNG)"),
    JPEG("\u00ff\u00d8\u00ff", "a picture (JPEG)"),
    BINARY_PLIST("bplist0", "a binary property list"),
    SQLITE("SQLite format 3", "a database (SQLite)"),
    RAR("Rar!", "a RAR archive; unpack it first"),
    SEVEN_ZIP("7z\u00bc\u00af", "a 7-Zip archive; unpack it first"),
    AEA("AEA1", "an encrypted Apple archive");

    private final String magic;
    private final String words;

    BinaryKind(String magic, String words) {
        this.magic = magic;
        this.words = words;
    }

    static void refuse(byte[] head) throws NotTextException {
        // Latin-1 maps every byte to the character of the same number.
        var begin = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        for (var kind : values()) {
            if (begin.startsWith(kind.magic)) {
                throw new NotTextException("the file is " + kind.words);
            }
        }
    }
}
