package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptClaim;
import org.vigie.serve.account.Role;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Follows every link of every page as each role: what a page offers, whoever looks at it may do.
class OfferedByRoleTest {
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#?]*)([^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form ([^>]*)>|formaction=\"(/[^\"?]*)");
    private static final Pattern ACTION = Pattern.compile("\\baction=\"(/[^\"?]*)");
    private static final int MOST_PAGES = 150;

    @TempDir
    Path folder;

    private final Set<String> wrong = new TreeSet<>();

    @Test
    void noPageOffersWhatWhoeverLooksMayNotDo() throws Exception {
        try (TeamPlace place = TeamPlace.open(folder)) {
            KeptClaim claim = place.record().claims(ClaimFilter.all()).getFirst();
            place.record().review(claim.id(), Decision.ACCEPT, "", "Tester");

            for (Map.Entry<Role, String> one : place.oneOfEach().entrySet()) {
                assertThat(walk(place, one.getKey(), one.getValue()))
                        .as("pages for " + one.getKey())
                        .contains("/today", "/bulletins/" + claim.bulletin(), "/account");
            }

            assertThat(wrong).isEmpty();
        }
    }

    /// {@return the addresses that were looked at}
    private Set<String> walk(TeamPlace place, Role role, String session) throws Exception {
        Set<String> seen = new HashSet<>(Set.of("/"));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty() && seen.size() < MOST_PAGES) {
            String path = next.remove();
            String page = place.get(path, session).body();
            for (Matcher link = LINK.matcher(page); link.find(); ) {
                note(role, HttpMethod.GET, link.group(1), path);
                String to = link.group(1) + link.group(2).replace("&amp;", "&");
                if (!to.startsWith("/assets") && seen.add(to)) {
                    next.add(to);
                }
            }
            for (Matcher form = FORM.matcher(page); form.find(); ) {
                noteForm(role, form, path);
            }
        }
        return seen;
    }

    private void noteForm(Role role, Matcher form, String page) {
        if (form.group(2) != null) {
            note(role, HttpMethod.POST, form.group(2), page);
            return;
        }
        Matcher action = ACTION.matcher(form.group(1));
        if (action.find()) {
            boolean posts = form.group(1).contains("method=\"post\"");
            note(role, posts ? HttpMethod.POST : HttpMethod.GET, action.group(1), page);
        }
    }

    private void note(Role role, HttpMethod method, String path, String page) {
        Optional<Route> route = Routes.table().stream()
                .filter(one -> one.method().equals(method))
                .filter(one -> path.matches(one.path().replaceAll("\\{[a-z]+}", "[^/]+")))
                .findFirst();
        if (route.isPresent() && !role.may(route.get().right())) {
            wrong.add(role + " is offered " + method + " " + route.get().path() + " at "
                    + page.replaceAll("[?].*", ""));
        }
    }
}
