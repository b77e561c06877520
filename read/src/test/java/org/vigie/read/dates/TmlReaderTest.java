package org.vigie.read.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.vigie.read.text.Language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

final class TmlReaderTest {
    private static final String HEAD =
            "<TimeML><DCT><TIMEX3 type=\"DATE\" value=\"2012-03-19\"/></DCT>";

    @Test
    void textIsReadWithoutItsMarks() throws IOException {
        TmlReader.Document file =
                read(HEAD + "<TEXT>Il part <TIMEX3 value=\"x\">hier</TIMEX3> ?</TEXT></TimeML>");

        assertThat(file.text()).isEqualTo("Il part hier ?");
        assertThat(file.created()).contains(LocalDate.of(2012, 3, 19));
    }

    @Test
    void linesCountCodePoints() throws IOException {
        TmlReader.Document file = read(HEAD + "<TEXT>😀 Il est parti hier.</TEXT></TimeML>");

        List<String> lines = DatesJson.lines(file, Language.of("fr"));

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst())
                .contains("\"start\":15,\"end\":19,\"text\":\"hier\"")
                .contains("\"type\":\"DATE\",\"value\":\"2012-03-18\"");
    }

    @Test
    void noEntityOfAnotherFileIsFollowed() {
        String xml = "<!DOCTYPE TimeML [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + HEAD
                + "<TEXT>&e;</TEXT></TimeML>";

        assertThatThrownBy(() -> read(xml)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNoXmlIsRefusedWithoutQuotingIt() {
        assertThatThrownBy(() -> read("Nurlan Testov"))
                .isInstanceOf(IOException.class)
                .hasMessage("document=canary is no TimeML that can be read");
    }

    private static TmlReader.Document read(String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return new TmlReader().read(new ByteArrayInputStream(bytes), "canary");
    }
}
