package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A browser that lets no request leave this machine, and remembers what went wrong in its pages.
final class Browsing implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final Set<String> NEAR = Set.of("127.0.0.1", "localhost");
    private static final List<String> OPTIONS = List.of(
            // No name is looked up, whatever a page asks for.
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> wrongs = new ArrayList<>();

    private Browsing(Path chromium) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(OPTIONS));
    }

    /// {@return a browser} Without one the tests are left out, loudly; in CI they fail.
    static Browsing start() {
        Optional<Path> chromium = Stream.concat(
                        Optional.ofNullable(System.getenv("VIGIE_CHROMIUM")).stream(),
                        PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (chromium.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("CI must run the browser tests, and there is no Chromium; set VIGIE_CHROMIUM");
        }
        if (chromium.isEmpty()) {
            System.err.println("*** SKIPPING the browser tests: no Chromium; set VIGIE_CHROMIUM");
            abort("no Chromium");
        }
        return new Browsing(chromium.orElseThrow());
    }

    /// {@return a page of a new visitor who came by the desk's link}
    Page enter(URI link, ColorScheme scheme, String locale, int width) {
        Page page = watched(context(options(scheme, locale, width)));
        page.navigate(link.toString());
        page.waitForURL(link.resolve("/").toString());
        return page;
    }

    /// {@return an empty page of a new visitor}
    Page visit(ColorScheme scheme, String locale, int width) {
        return watched(context(options(scheme, locale, width)));
    }

    private static Browser.NewContextOptions options(ColorScheme scheme, String locale, int width) {
        return new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setLocale(locale)
                .setViewportSize(width, 900)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        return inNoLanguage(() -> browser.newContext(options));
    }

    /// Shows a page in light or dark.
    static void paint(Page page, ColorScheme scheme) {
        inNoLanguage(() -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            return scheme;
        });
    }

    /// Playwright spells its options in the machine's language, and tests run in Turkish.
    private static <T> T inNoLanguage(Supplier<T> work) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            return work.get();
        } finally {
            Locale.setDefault(before);
        }
    }

    private Page watched(BrowserContext context) {
        context.setDefaultTimeout(20_000);
        // Looked at, not held up: a request held up while its page closes fails the closing.
        context.onRequest(request -> {
            String host = URI.create(request.url()).getHost();
            if (host != null && !NEAR.contains(host)) {
                wrongs.add("a request left the machine");
            }
        });
        Page page = context.newPage();
        page.onPageError(error -> wrongs.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                wrongs.add("console: " + message.text());
            }
        });
        return page;
    }

    /// {@return a page of somebody who is in already, on a screen of another width}
    Page enterAgain(Page page, ColorScheme scheme, int width) {
        return enterAgain(page, scheme, "en", width);
    }

    /// {@return a page of somebody who is in already, in another language}
    Page enterAgain(Page page, ColorScheme scheme, String locale, int width) {
        BrowserContext context = context(
                options(scheme, locale, width).setStorageState(page.context().storageState()));
        return watched(context);
    }

    Page enter(URI link) {
        return enter(link, ColorScheme.LIGHT, "en", 1400);
    }

    /// Forgets that the browser reported an answer with a status that a test meant to get.
    void expected(String status) {
        wrongs.removeIf(wrong -> wrong.contains("status of " + status));
    }

    /// Forgets that the browser reported a request that a test kept from its way.
    void expectedFailure() {
        wrongs.removeIf(wrong -> wrong.contains("ERR_FAILED"));
    }

    /// Fails if a request left, a script failed or the browser refused something.
    void allWasWell() {
        List<String> seen = List.copyOf(wrongs);
        wrongs.clear();
        assertThat(seen).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
