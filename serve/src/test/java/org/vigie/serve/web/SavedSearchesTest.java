package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.serve.account.Role;
import org.vigie.serve.account.SavedSearches;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Searches that people keep under a name.
class SavedSearchesTest {
    @TempDir
    Path folder;

    private TeamPlace place;
    private String session;

    @BeforeEach
    void aReaderIsIn() throws Exception {
        place = TeamPlace.open(folder);
        place.join("Rita", Role.READER);
        session = place.session("Rita");
    }

    @AfterEach
    void close() throws IOException {
        place.close();
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        Map<String, String> all = new HashMap<>(form);
        all.put("_csrf", place.csrf(session));
        return place.post(path, session, all);
    }

    @Test
    void aListIsKeptUnderANameAndIsTheirsAlone() throws Exception {
        HttpResponse<String> kept = post(
                "/searches",
                Map.of("page", "/cases", "as", "Those held", "name", "ka b", "state", "held"));
        place.join("Otto", Role.ADMINISTRATOR);

        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.headers().firstValue("Location").orElse(""))
                .isEqualTo("/cases?name=ka+b&state=held");
        assertThat(place.get("/cases", session).body())
                .contains("Those held", "/cases?name=ka+b&amp;state=held");
        assertThat(place.get("/search", session).body()).doesNotContain("Those held");
        assertThat(place.get("/cases", place.session("Otto")).body()).doesNotContain("Those held");
    }

    @Test
    void theSameNameAgainTakesThePlaceOfTheFirstAndWhatIsLetGoIsGone() throws Exception {
        post("/searches", Map.of("page", "/search", "as", "Police", "q", "police"));
        post("/searches", Map.of("page", "/search", "as", "Police", "q", "полиция"));
        SavedSearches searches = new SavedSearches(place.record());
        var own = searches.of("Rita", "/search");

        HttpResponse<String> removed =
                post("/searches/" + own.getFirst().entry() + "/remove", Map.of());

        assertThat(own).hasSize(1);
        assertThat(own.getFirst().query()).startsWith("q=%D0%BF");
        assertThat(removed.statusCode()).isEqualTo(303);
        assertThat(searches.of("Rita", "/search")).isEmpty();
    }

    @Test
    void onlyPagesThatHaveSearchesAndTheirFieldsAreKept() throws Exception {
        assertThat(post("/searches", Map.of("page", "//evil.example", "as", "x", "q", "y"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/searches", Map.of("page", "/search", "as", "x", "state", "held"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(new SavedSearches(place.record()).of("Rita", "/search")).isEmpty();
    }

    @Test
    void nobodyLetsGoWhatOthersKeep() {
        SavedSearches searches = new SavedSearches(place.record());
        searches.keep("Otto", "His", "/search", "q=a");
        long entry = searches.of("Otto", "/search").getFirst().entry();

        assertThat(searches.remove("Rita", entry)).isEmpty();
        assertThat(searches.of("Otto", "/search")).hasSize(1);
    }
}
