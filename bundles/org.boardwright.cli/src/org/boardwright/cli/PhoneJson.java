package org.boardwright.cli;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.boardwright.workflow.BenchPhone;

/** Phones as JSON; the keys are stable. */
final class PhoneJson {

    private PhoneJson() {
    }

    static ObjectNode list(List<BenchPhone> phones, List<String> warnings) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        var all = node.putArray("phones");
        phones.forEach(each -> all.add(phone(each)));
        var said = node.putArray("warnings");
        warnings.forEach(said::add);
        return node;
    }

    static ObjectNode phone(BenchPhone bench) {
        var phone = bench.phone();
        var ids = phone.ids();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("key", phone.key()).put("mode", phone.mode().id()).put("device", bench.productType()).put("name", bench.model());
        ids.chip().ifPresent(chip -> node.put("cpid", "0x%04x".formatted(chip)));
        ids.board().ifPresent(board -> node.put("bdid", "0x%02x".formatted(board)));
        ids.ecid().ifPresent(ecid -> node.put("ecid", "0x%016x".formatted(ecid)));
        node.put("udid", ids.udid()).put("serialNumber", ids.serialNumber()).put("pairing", phone.pairing().id());
        phone.link().ifPresent(link -> node.putObject("usb").put("port", link.port()).put("speed", link.speed()).put("hubs", link.hubs()));
        var values = node.putObject("values");
        phone.values().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> values.put(e.getKey(), e.getValue()));
        phone.trouble().ifPresent(trouble -> node.put("trouble", trouble));
        return node;
    }
}
