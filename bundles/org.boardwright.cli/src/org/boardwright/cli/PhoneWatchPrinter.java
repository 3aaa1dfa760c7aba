package org.boardwright.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.boardwright.workflow.BenchPhone;

/** Prints what changed between one list of phones and the next. */
final class PhoneWatchPrinter {

    private final PrintWriter out;
    private final boolean json;
    private final Map<String, BenchPhone> before = new LinkedHashMap<>();

    PhoneWatchPrinter(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** The phones that are plugged in now. */
    synchronized void changed(List<BenchPhone> now) {
        Map<String, BenchPhone> after = new LinkedHashMap<>();
        now.forEach(phone -> after.put(phone.phone().key(), phone));
        before.forEach((key, phone) -> {
            if (!after.containsKey(key)) {
                print("left", phone);
            }
        });
        after.forEach((key, phone) -> {
            if (!before.containsKey(key)) {
                print("arrived", phone);
            } else if (!before.get(key).equals(phone)) {
                print("changed", phone);
            }
        });
        before.clear();
        before.putAll(after);
    }

    private void print(String event, BenchPhone phone) {
        if (json) {
            var line = PhoneJson.phone(phone);
            line.put("event", event);
            out.println(line);
        } else {
            out.println(event + ": " + (event.equals("left") ? PhoneText.headline(phone) : PhoneText.lines(phone)));
        }
        out.flush();
    }
}
