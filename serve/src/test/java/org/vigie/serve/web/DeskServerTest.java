package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.read.intake.Intake;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptClaim;
import org.vigie.record.Status;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who is let in, and what the desk tells those outside.
class DeskServerTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    Path folder;

    private Workplace workplace;
    private HttpClient client;

    @BeforeEach
    void open() {
        workplace = Workplace.furnished(folder);
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void close() {
        client.close();
        workplace.close();
    }

    @Test
    void theLinkLetsOneBrowserInOnce() throws Exception {
        String session = session();

        assertThat(get("/", session).statusCode()).isEqualTo(200);
        HttpResponse<String> again = get("/?" + workplace.server().link().getRawQuery(), "");
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(again.body()).contains("vigie serve").doesNotContain("Kabemba");
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        HttpResponse<String> entered = get("/?" + workplace.server().link().getRawQuery(), "");

        assertThat(entered.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/bulletins/1", "/search?q=a", "/person?name=a", "/add", "/nowhere"})
    void withoutASessionNothingIsShown(String path) throws Exception {
        HttpResponse<String> answer = get(path, "vigie-desk=guessed");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("Algua", "Kabemba");
    }

    @Test
    void anotherNameForThisMachineIsNotAnswered() throws Exception {
        String session = session();

        String answer = raw("GET / HTTP/1.1\r\nHost: evil.example:" + port() + "\r\nCookie: "
                + session + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("Algua");
    }

    @Test
    void everyAnswerForbidsScriptsFramesAndKeeping() throws Exception {
        HttpResponse<String> answer = get("/", session());

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.body()).doesNotContain("<script>", "onclick=", "style=\"");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() throws Exception {
        String session = session();
        String claim = workplace.record().claims(ClaimFilter.all()).getFirst().id();

        HttpResponse<String> answer =
                post("/claims/" + claim + "/review", session, "decision=accept");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(workplace.record().claims(ClaimFilter.all().in(Status.ACCEPTED)))
                .isEmpty();
    }

    @Test
    void aFormOfAnotherSiteChangesNothingEvenWithTheToken() throws Exception {
        String session = session();
        String token = token(get("/add", session).body());
        String claim = workplace.record().claims(ClaimFilter.all()).getFirst().id();
        String body = "decision=accept&_csrf=" + token;

        String answer =
                raw("POST /claims/" + claim + "/review HTTP/1.1\r\nHost: 127.0.0.1:" + port()
                        + "\r\nOrigin: http://evil.example\r\nCookie: " + session
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length() + "\r\nConnection: close\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 403");
        assertThat(workplace.record().claims(ClaimFilter.all().in(Status.ACCEPTED)))
                .isEmpty();
    }

    @Test
    void aDecisionIsWrittenDownAndTheBrowserGoesBackToTheClaim() throws Exception {
        String session = session();
        String token = token(get("/add", session).body());
        String claim = workplace.record().claims(ClaimFilter.all()).getFirst().id();

        HttpResponse<String> answer = post(
                "/claims/" + claim + "/review",
                session,
                "decision=reject&reason=n%C3%A9+ailleurs&_csrf=" + token);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("#c-" + claim);
        assertThat(workplace.record().claims(ClaimFilter.all().in(Status.REJECTED)))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.id()).isEqualTo(claim);
                    assertThat(kept.reviews().getFirst().reason()).isEqualTo("né ailleurs");
                    assertThat(kept.reviews().getFirst().reviewer()).isEqualTo("Tester");
                });
    }

    @Test
    void whatIsLeftOfABulletinIsAcceptedByKindOrAllAndNothingElseIs() throws Exception {
        String session = session();
        String token = token(get("/add", session).body());
        long french = workplace.record().bulletins(5, 0).stream()
                .filter(listed -> listed.name().equals("algua.txt"))
                .findFirst()
                .orElseThrow()
                .number();
        String path = "/bulletins/" + french + "/accept";
        String form = shown(get("/bulletins/" + french, session).body()) + "&_csrf=" + token;

        HttpResponse<String> unknown = post(path, session, "kind=picnic" + form);
        post(path, session, "kind=arrest" + form);
        var arrests = workplace.record().claims(ClaimFilter.all().in(Status.ACCEPTED));
        post(path, session, "kind=" + form);
        var all = workplace.record().claims(ClaimFilter.all().in(Status.ACCEPTED));

        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(arrests)
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.bulletin()).isEqualTo(french));
        assertThat(all)
                .hasSize(3)
                .allSatisfy(claim -> assertThat(claim.bulletin()).isEqualTo(french));
    }

    @Test
    void acceptingAllThatIsLeftTouchesNeitherWhatSomebodyDecidedNorWhatWasNotShown()
            throws Exception {
        String session = session();
        long french = workplace.record().bulletins(5, 0).stream()
                .filter(listed -> listed.name().equals("algua.txt"))
                .findFirst()
                .orElseThrow()
                .number();
        List<KeptClaim> claims = workplace.record().claims(ClaimFilter.all().ofBulletin(french));
        String page = get("/bulletins/" + french, session).body();
        String form = "kind=&_csrf=" + token(page);
        long first = claims.stream().mapToLong(KeptClaim::entry).min().orElseThrow();
        KeptClaim other = claims.stream()
                .filter(claim -> claim.entry() == first)
                .findFirst()
                .orElseThrow();

        HttpResponse<String> unseen =
                post("/bulletins/" + french + "/accept", session, form + "&shown=" + (first - 1));
        HttpResponse<String> blind = post("/bulletins/" + french + "/accept", session, form);
        workplace.record().review(other.id(), Decision.REJECT, "false name", "Bea");
        int again = workplace
                .record()
                .review(List.of(other.id()), Decision.ACCEPT, "all", "Ada")
                .count();
        HttpResponse<String> all =
                post("/bulletins/" + french + "/accept", session, form + shown(page));

        assertThat(unseen.headers().firstValue("Location").orElse(""))
                .contains("?accepted=0&left=3");
        assertThat(blind.statusCode()).isEqualTo(400);
        assertThat(again).isZero();
        String told = all.headers().firstValue("Location").orElse("");
        assertThat(get(URI.create(told).getPath() + "?accepted=2&left=1", session)
                        .body())
                .contains("2 were accepted.", "1 was left");
        assertThat(told).contains("?accepted=2&left=0&first=");
        assertThat(workplace.record().claims(ClaimFilter.all().in(Status.REJECTED)))
                .extracting(KeptClaim::id)
                .containsExactly(other.id());
    }

    @Test
    void oneClickTakesBackWhatWasAcceptedAtOnceAndNothingThatSomebodyDecidedSince()
            throws Exception {
        String session = session();
        long french = workplace.record().bulletins(5, 0).stream()
                .filter(listed -> listed.name().equals("algua.txt"))
                .findFirst()
                .orElseThrow()
                .number();
        List<KeptClaim> claims = workplace.record().claims(ClaimFilter.all().ofBulletin(french));
        workplace.record().review(claims.get(0).id(), Decision.ACCEPT, "by itself", "Ada");
        String page = get("/bulletins/" + french, session).body();
        String form = "kind=&_csrf=" + token(page) + shown(page);
        String told = post("/bulletins/" + french + "/accept", session, form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        workplace.record().review(claims.get(1).id(), Decision.ACCEPT, "looked twice", "Bea");
        String after = get(URI.create(told).toString(), session).body();
        Matcher first = Pattern.compile("name=\"first\" value=\"(\\d+)\"").matcher(after);
        assertThat(first.find()).isTrue();

        HttpResponse<String> undone = post(
                "/bulletins/" + french + "/accept/undo",
                session,
                "accepted=2&first=" + first.group(1) + "&_csrf=" + token(page));

        assertThat(undone.headers().firstValue("Location").orElse("")).endsWith("?undone=1&left=1");
        assertThat(workplace.record().claims(ClaimFilter.all().in(Status.ACCEPTED)))
                .extracting(KeptClaim::id)
                .containsExactlyInAnyOrder(claims.get(0).id(), claims.get(1).id());
        assertThat(workplace.record().claims(ClaimFilter.all().ofBulletin(french)))
                .filteredOn(claim -> claim.status() == Status.PROPOSED)
                .singleElement()
                .satisfies(claim -> assertThat(claim.reviews())
                        .extracting(review -> review.decision().orElseThrow())
                        .containsExactly(Decision.ACCEPT, Decision.REOPEN));
        assertThat(get("/bulletins/" + french + "?undone=1&left=1", session).body())
                .contains("1 was taken back.", "1 stays");
    }

    private static String shown(String page) {
        Matcher field = Pattern.compile("name=\"shown\" value=\"(\\d+)\"").matcher(page);
        assertThat(field.find()).isTrue();
        return "&shown=" + field.group(1);
    }

    @Test
    void aClaimTellsWhyInOneClick() throws Exception {
        String session = session();
        KeptClaim french = workplace.record().claims(ClaimFilter.all()).stream()
                .filter(kept -> kept.claim().trigger().text().contains("arrêté"))
                .findFirst()
                .orElseThrow();
        String claim = french.id();

        String bulletin = get("/bulletins/" + french.bulletin(), session).body();
        HttpResponse<String> why = get("/claims/" + claim + "/why", session);

        assertThat(bulletin).contains("/claims/" + claim + "/why");
        assertThat(why.statusCode()).isEqualTo(200);
        assertThat(why.body())
                .contains("lang/fr/frames/arrest.frames:", "arrêter (verb", "#c-" + claim);
        assertThat(get("/claims/none-1/why", session).statusCode()).isEqualTo(404);
    }

    @Test
    void whatABulletinHoldsIsTextAndNeverMarkup() throws Exception {
        workplace.add(
                "x.txt",
                "<script>alert(1)</script> \"quoted\" est dans le titre\n\n"
                        + "la police a arrêté Paul Zabo.",
                "2021-03-17");

        String list = get("/", session()).body();

        assertThat(list).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void aCaseIsGivenAsASheetToWhoeverAsksByTheFormButNotWhatIsNotPublic() throws Exception {
        String session = session();
        String token = token(get("/add", session).body());
        KeptClaim claim = workplace.record().claims(ClaimFilter.all()).stream()
                .filter(kept -> kept.claim().trigger().text().equals("arrested"))
                .findFirst()
                .orElseThrow();
        String form = "name=Mary+Okoth&_csrf=" + token;
        HttpResponse<String> before = post("/person/sheet", session, form);
        workplace.record().review(claim.id(), Decision.ACCEPT, "", "Tester");

        String page = get("/person?name=Mary+Okoth", session).body();
        HttpResponse<String> sheet = post("/person/sheet", session, form);
        workplace.record().guard().restrict(claim.id().substring(0, 6), "family", "x", "Tester");
        HttpResponse<String> hidden = post("/person/sheet", session, form);

        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(page).contains("action=\"/person/sheet\"");
        assertThat(sheet.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(sheet.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"vigie-2021-03-20.pdf\"");
        assertThat(sheet.body()).startsWith("%PDF-").contains("Mary Okoth");
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).doesNotContain("%PDF-");
    }

    @Test
    void aLinkIsFetchedByAClickAloneAndOnlyIfTheBulletinNamesIt() throws Exception {
        String named = "https://algua.example/liste";
        workplace.add("links.txt", "Nouvelles\n\nLa liste : " + named + ".", "2021-03-18");
        long number = workplace.record().bulletins(1, 0).getFirst().number();
        String path = "/bulletins/" + number + "/links";
        String session = session();

        String bulletin = get("/bulletins/" + number, session).body();
        String page = get(path, session).body();
        String form = "&_csrf=" + token(page);
        assertThat(workplace.pages().asked()).isEmpty();
        HttpResponse<String> without = post(path, session, "address=" + named);
        HttpResponse<String> other = post(path, session, "address=https://b.example/" + form);
        HttpResponse<String> clicked = post(path, session, "address=" + named + form);

        assertThat(bulletin).contains(path, "1 link is not kept yet");
        assertThat(page).contains(named, "not kept yet", "socks5://127.0.0.1:9050");
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(clicked.statusCode()).isEqualTo(303);
        assertThat(workplace.pages().asked()).containsExactly(named + " by Tester");
    }

    @Test
    void aLinkThatCannotBeFetchedIsSaidAndNotCalledAFullDisk() throws Exception {
        String named = "https://algua.example:99999/liste";
        workplace.add("links.txt", "Nouvelles\n\nLa liste : " + named + " .", "2021-03-18");
        long number = workplace.record().bulletins(1, 0).getFirst().number();
        String path = "/bulletins/" + number + "/links";
        String session = session();
        String token = token(get(path, session).body());

        HttpResponse<String> clicked = post(path, session, "address=" + named + "&_csrf=" + token);

        assertThat(clicked.statusCode()).isEqualTo(400);
        assertThat(clicked.body())
                .contains("The address cannot be fetched")
                .doesNotContain("room on the disk");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWords() throws Exception {
        String session = session();
        String token = token(get("/add", session).body());
        byte[] start = ("--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"files\";"
                        + " filename=\"a.txt\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[Intake.MAX_BYTES + 1];
        byte[] end = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri("/add"))
                        .header("Cookie", session)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(start, file, end)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("32 MiB");
        assertThat(workplace.record().bulletinCount()).isEqualTo(3);
    }

    @Test
    void anAddressThatCannotBeReadIsAnsweredInWords() throws Exception {
        String answer = raw("GET /search?q=%zz HTTP/1.1\r\nHost: 127.0.0.1:" + port()
                + "\r\nCookie: " + session() + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("not understood");
    }

    @Test
    void theLanguageSwitchGoesNowhereElse() throws Exception {
        String session = session();
        String token = token(get("/add", session).body());

        HttpResponse<String> answer =
                post("/language", session, "to=fr&back=%2F%2Fevil.example%2F&_csrf=" + token);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil");
    }

    private String session() throws Exception {
        HttpResponse<String> entered = get("/?" + workplace.server().link().getRawQuery(), "");
        assertThat(entered.statusCode()).isEqualTo(200);
        return entered.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static String token(String page) {
        Matcher matcher = CSRF.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(path)).header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String cookie, String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return workplace.server().link().resolve(path);
    }

    private int port() {
        return workplace.server().link().getPort();
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
