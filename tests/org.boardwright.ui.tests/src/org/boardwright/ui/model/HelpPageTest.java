package org.boardwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

class HelpPageTest {

    private static HelpPage page(String body) throws IOException {
        String html = "<html><head><title>A title</title></head><body>" + body + "</body></html>";
        return HelpPage.read(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static String markup(String body) throws IOException {
        return ((HelpPage.Text) page(body).blocks().getFirst()).markup();
    }

    @Test
    void aPageHasItsTitleAndBlocksInOrder() throws IOException {
        HelpPage page = page("<p>One</p><h2>Two</h2>");
        assertEquals("A title", page.title());
        assertEquals(List.of(new HelpPage.Text("<form><p>One</p></form>"), new HelpPage.Heading("Two")), page.blocks());
    }

    @Test
    void keysAreBoldAndSpecialCharactersStay() throws IOException {
        assertEquals("<form><p>Press <b>F1</b> &amp; <b>a &lt; b</b></p></form>", markup("<p>Press <kbd>F1</kbd> &amp; <b>a &lt; b</b></p>"));
    }

    @Test
    void numberedItemsAreNumbered() throws IOException {
        String markup = markup("<ol><li>First</li><li>Second</li></ol>");
        assertTrue(markup.matches("<form><li [^>]*value=\"1\\.\"[^>]*>First</li><li [^>]*value=\"2\\.\"[^>]*>Second</li></form>"), markup);
    }

    @Test
    void linksAreKnown() throws IOException {
        assertEquals(List.of("a.html", "b.html"), page("<p><a href=\"a.html\">A</a></p><ul><li><a href=\"b.html\">B</a></li></ul>").links());
    }

    @Test
    void whatCannotBeShownIsRefused() {
        assertTrue(assertThrows(IOException.class, () -> page("<table></table>")).getMessage().contains("<table>"));
    }

    @Test
    void whatIsNoXmlIsRefused() {
        assertThrows(IOException.class, () -> page("<p>open"));
    }
}
