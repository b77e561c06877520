package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.EntryKind;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The registry of the desk's pages: each with addresses that would make it show most. A page that
/// is not here fails the build.
class OutputsTest {
    private static final List<String> PLANTED =
            List.of("Kabemba", "Ndaye", "Trois arrestations", "algua.txt");

    @TempDir
    Path folder;

    /// {@return addresses by page; `{n}` and `{id}` are those of the bulletin that is not
    /// public}
    private static Map<String, List<String>> registry(long number, String id) {
        return Map.ofEntries(
                Map.entry("/", List.of("/", "/?state=todo", "/?language=fr")),
                Map.entry("/bulletins/{number}", List.of("/bulletins/" + number)),
                Map.entry("/bulletins/{number}/links", List.of("/bulletins/" + number + "/links")),
                Map.entry("/claims/{claim}/why", List.of("/claims/" + id + "-1/why")),
                Map.entry("/claims/{claim}/correct", List.of("/claims/" + id + "-1/correct")),
                Map.entry("/waiting", List.of("/waiting")),
                Map.entry("/add", List.of("/add")),
                Map.entry("/search", List.of("/search?q=police", "/search?q=arr%C3%AAt%C3%A9")),
                Map.entry(
                        "/person",
                        List.of(
                                "/person?name=kabemb",
                                "/person?name=Okoth",
                                "/person?id=" + id + "-1:1")),
                Map.entry("/who", List.of("/who")),
                Map.entry("/today", List.of("/today")),
                Map.entry("/cases", List.of("/cases", "/cases?name=kab")),
                Map.entry("/demands", List.of("/demands", "/demands?state=answered")),
                Map.entry("/demands/{claim}", List.of("/demands/" + id + "-3")),
                Map.entry(
                        "/calendar/file",
                        List.of("/calendar/file?from=2021-01-01&to=2023-01-01&proposed=yes")),
                Map.entry("/calendar", List.of("/calendar?month=2021-03&proposed=yes")),
                Map.entry(
                        "/chronology",
                        List.of("/chronology?from=2000-01-01&to=2030-01-01&proposed=yes")),
                Map.entry("/map", List.of("/map?from=2000-01-01&to=2030-01-01&proposed=yes")),
                Map.entry("/counts", List.of("/counts", "/counts?by=place&unit=events")),
                Map.entry("/record", List.of("/record")),
                Map.entry("/account", List.of("/account")),
                Map.entry("/people", List.of("/people")),
                Map.entry("/settings", List.of("/settings")),
                Map.entry("/keys", List.of("/keys")));
    }

    @Test
    void everyPageIsInTheRegistry() {
        List<String> pages = Routes.table().stream()
                .filter(route -> route.method().equals(HttpMethod.GET))
                .map(Route::path)
                .toList();

        assertThat(registry(0, "0").keySet()).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void noPageShowsWhatIsNotPublic() throws Exception {
        try (Workplace workplace = Workplace.furnished(folder)) {
            var hidden = workplace.record().bulletins(10, 0).stream()
                    .filter(listed -> listed.name().equals("algua.txt"))
                    .findFirst()
                    .orElseThrow();
            URI link = workplace.server().link();
            String cookie = cookie(get(link, link.getPath() + "?" + link.getQuery(), ""));
            assertThat(get(link, "/", cookie)).contains(PLANTED.get(2));
            workplace.record().guard().restrict(hidden.id(), "lawyers", "asked for", "Tester");

            for (List<String> addresses : registry(hidden.number(), hidden.id()).values()) {
                for (String address : addresses) {
                    assertThat(get(link, address, cookie))
                            .as(address)
                            .doesNotContain(PLANTED)
                            .doesNotContain(hidden.sha256());
                }
            }
        }
    }

    @Test
    void theRecordsPageTellsWhatItIsAndWhatWasDone() throws Exception {
        try (Workplace workplace = Workplace.furnished(folder)) {
            URI link = workplace.server().link();
            String cookie = cookie(get(link, link.getPath() + "?" + link.getQuery(), ""));

            String before = get(link, "/record", cookie);
            workplace.record().files().check(bytes -> {}, "Tester");
            workplace.record().timestamps().request("Tester");
            String after = get(link, "/record", cookie);

            assertThat(before)
                    .contains(
                            workplace.record().checkpoint().origin(),
                            "never compared",
                            "overdue",
                            "claim proposed");
            assertThat(after)
                    .contains("files checked by Tester", "the answer was not brought yet")
                    .doesNotContain("overdue");
        }
    }

    @Test
    void aCalendarFileThatLeavesTheDeskIsAnEntry() throws Exception {
        try (Workplace workplace = Workplace.furnished(folder)) {
            URI link = workplace.server().link();
            String cookie = cookie(get(link, link.getPath() + "?" + link.getQuery(), ""));
            workplace
                    .record()
                    .claims(ClaimFilter.all())
                    .forEach(claim ->
                            workplace.record().review(claim.id(), Decision.ACCEPT, "", "Tester"));
            long before = workplace.record().checkpoint().size();

            get(link, "/calendar/file?from=2021-03-01&to=2022-03-01&proposed=yes", cookie);

            assertThat(workplace.record().history().events(before, 10))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.kind()).isEqualTo(EntryKind.EXPORT);
                        assertThat(event.facts())
                                .containsEntry("to", "vigie-2021-03-01.ics")
                                .containsEntry("as", "calendar");
                        assertThat(event.of()).isNotEmpty();
                    });
        }
    }

    @Test
    void theFirstPageSaysWhenKeptFilesAreToBeComparedAndNoLongerOnceTheyWere() throws Exception {
        try (Workplace workplace = Workplace.furnished(folder)) {
            URI link = workplace.server().link();
            String cookie = cookie(get(link, link.getPath() + "?" + link.getQuery(), ""));

            String before = get(link, "/today", cookie);
            workplace.record().files().check(bytes -> {}, "Tester");
            String after = get(link, "/today", cookie);

            assertThat(before).contains("never compared", "run vigie check", "href=\"/record\"");
            assertThat(after).contains("Waiting for review").doesNotContain("run vigie check");
        }
    }

    private static String cookie(String answer) {
        int at = answer.indexOf("vigie-desk=");
        assertThat(at).isPositive();
        return answer.substring(at, answer.indexOf(';', at));
    }

    private static String get(URI link, String address, String cookie) throws IOException {
        String request = "GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + link.getPort()
                + "\r\nCookie: " + cookie + "\r\nConnection: close\r\n\r\n";
        try (Socket socket =
                new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), link.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
