package org.vigie.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How quickly the desk answers twenty people who look at every page and review claims, on a large
/// record: `DeskBench FOLDER 100000 [SECONDS]`. Prints a table, one line a page.
///
/// The load is open: each person asks at moments set beforehand, whether what they asked before has
/// been answered or not, and an answer's time counts from the moment it should have been asked. So
/// a desk that stops for a second is charged for all who would have asked in it.
public final class DeskBench implements AutoCloseable {
    private static final int PEOPLE = 20;
    /// Somebody at work turns a page every few seconds.
    private static final int THINK_MILLIS = 5_000;

    private static final int REVIEW_ONE_IN = 3;
    private static final int DEFAULT_SECONDS = 120;
    private static final int WARM_SECONDS = 20;
    private static final int WAIT_SECONDS = 900;
    private static final double NANOS_A_MILLI = 1e6;
    private static final long SEED = 6;
    private static final int UNFOLDED = 503;
    private static final List<String> CALENDARS = List.of("/calendar", "/calendar?proposed=yes");
    private static final List<String> CHRONOLOGIES =
            List.of("/chronology", "/chronology?kind=arrest&from=2010-01-01&to=2010-12-31");
    private static final List<String> COUNTS =
            List.of("/counts", "/counts?unit=events&by=place", "/counts?kind=arrest&by=month");
    private static final List<String> FOLDED = Stream.of(
                    List.of("/cases", "/who", "/demands", "/today"),
                    CALENDARS,
                    CHRONOLOGIES,
                    COUNTS)
            .flatMap(List::stream)
            .toList();
    private static final String FAILED = "failed";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CLAIM = Pattern.compile("/claims/([0-9a-f]+-\\d+)/review");
    private static final Pattern BULLETIN = Pattern.compile("href=\"/bulletins/(\\d+)");
    private static final Pattern PERSON = Pattern.compile("href=\"/person\\?id=([^\"#]+)");
    private static final Pattern DEMAND = Pattern.compile("href=\"/demands/([0-9a-f]+-\\d+)\"");

    private final Process process;
    private final URI desk;
    private final HttpClient client;
    private final String csrf;
    private final Map<String, ConcurrentLinkedQueue<Double>> took = new TreeMap<>();
    private final Map<String, List<String>> pages = new TreeMap<>();
    private final List<String> claims = new ArrayList<>();

    /// A request to be sent at a moment.
    private record Planned(long atNanos, String page, String path, boolean review) {}

    private DeskBench(Process process, URI link) throws IOException, InterruptedException {
        this.process = process;
        this.desk = URI.create("http://127.0.0.1:" + link.getPort());
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        send(HttpRequest.newBuilder(link).GET().build());
        this.csrf = first(CSRF, body("/account")).orElseThrow();
    }

    private static Stream<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(found -> found.group(1)).distinct();
    }

    private static Optional<String> first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// Measures.
    ///
    /// @param arguments where records are kept, numbers of claims, and for how many seconds
    /// @throws IOException          if a record cannot be made
    /// @throws InterruptedException if it is stopped
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int claims = Integer.parseInt(arguments[1]);
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : DEFAULT_SECONDS;
        DeskRecord record = DeskRecord.of(claims, folder);
        try (DeskBench bench = start(record, folder)) {
            bench.measure(seconds);
        }
    }

    private static DeskBench start(DeskRecord record, Path folder)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(
                "./vigie",
                "serve",
                "--record",
                record.file().toString(),
                "--key-file",
                record.key().toString());
        builder.environment().put("VIGIE_JAVA_OPTIONS", "-Xmx512m");
        builder.redirectError(folder.resolve("serve.err").toFile());
        Process process = builder.start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.strip().startsWith("http://127.0.0.1:")) {
                say(String.format(
                        Locale.ROOT,
                        "start\t%.0f ms",
                        (System.nanoTime() - begun) / NANOS_A_MILLI));
                DeskBench bench = new DeskBench(process, URI.create(line.strip()));
                say(String.format(
                        Locale.ROOT,
                        "first page\t%.0f ms",
                        (System.nanoTime() - begun) / NANOS_A_MILLI));
                return bench;
            }
        }
        throw new IOException("the desk did not start; see serve.err in the records' folder");
    }

    private void measure(int seconds) throws IOException, InterruptedException {
        warm();
        learn();
        run(WARM_SECONDS, false);
        Duration cpu = cpu();
        run(seconds, true);
        report(cpu().minus(cpu), seconds);
    }

    /// Waits until the desk has gone through the record.
    private void warm() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        for (String path : FOLDED) {
            long asked = System.nanoTime();
            while (get(path).statusCode() == UNFOLDED) {
                if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(WAIT_SECONDS)) {
                    throw new IOException("the desk did not finish " + path);
                }
                Thread.sleep(500);
            }
            say(String.format(
                    Locale.ROOT,
                    "first %s\t%.0f ms",
                    path,
                    (System.nanoTime() - asked) / NANOS_A_MILLI));
        }
        say(String.format(
                Locale.ROOT, "all folded\t%.0f ms", (System.nanoTime() - begun) / NANOS_A_MILLI));
    }

    /// Finds what people would click on.
    private void learn() throws IOException, InterruptedException {
        List<String> bulletins = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            bulletins.addAll(all(BULLETIN, body("/?page=" + page)).toList());
        }
        for (String number : bulletins) {
            claims.addAll(all(CLAIM, body("/bulletins/" + number)).toList());
        }
        List<String> people = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            people.addAll(all(PERSON, body("/cases?page=" + page)).toList());
        }
        pages.put(
                "bulletins", List.of("/", "/?page=3", "/?state=todo", "/?state=done&language=ru"));
        pages.put("bulletin", bulletins.stream().map(n -> "/bulletins/" + n).toList());
        pages.put(
                "why",
                claims.stream().limit(100).map(c -> "/claims/" + c + "/why").toList());
        pages.put(
                "correct",
                claims.stream().limit(100).map(c -> "/claims/" + c + "/correct").toList());
        pages.put("person", people.stream().map(id -> "/person?id=" + id).toList());
        pages.put(
                "demand",
                all(DEMAND, body("/demands")).map(id -> "/demands/" + id).toList());
        pages.put(
                "search",
                List.of(
                        "/search?q=tribunal",
                        "/search?q=prison+avocat",
                        "/search?q=арест",
                        "/search?q="));
        pages.put("cases", List.of("/cases", "/cases?state=held", "/cases?name=an&page=1"));
        pages.put("demands", List.of("/demands", "/demands?state=open&page=2"));
        pages.put("calendar", CALENDARS);
        pages.put("chronology", CHRONOLOGIES);
        pages.put("counts", COUNTS);
        for (String name :
                List.of("today", "who", "record", "add", "keys", "account", "settings")) {
            pages.put(name, List.of("/" + name));
        }
        pages.values().removeIf(List::isEmpty);
    }

    private void run(int seconds, boolean counts) throws InterruptedException {
        List<Planned> plan = plan(seconds, counts ? 1 : 2);
        long begun = System.nanoTime();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Planned one : plan) {
                long due = begun + one.atNanos();
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                people.execute(() -> ask(one, due, counts));
            }
        }
    }

    /// Each of the people asks at moments of their own, all over the time that a page is
    /// looked at.
    private List<Planned> plan(int seconds, long seed) {
        SplittableRandom chance = new SplittableRandom(SEED + seed);
        List<String> names = List.copyOf(pages.keySet());
        List<Planned> plan = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            double at = chance.nextDouble() * THINK_MILLIS;
            int turn = person;
            while (at < seconds * 1000.0) {
                boolean review = chance.nextInt(REVIEW_ONE_IN) == 0;
                String name = names.get(turn++ % names.size());
                List<String> paths = pages.getOrDefault(name, List.of("/"));
                String path = review
                        ? "/claims/" + claims.get(chance.nextInt(claims.size())) + "/review"
                        : paths.get(chance.nextInt(paths.size()));
                plan.add(new Planned(
                        (long) (at * NANOS_A_MILLI), review ? "review" : name, path, review));
                at += -Math.log(1 - chance.nextDouble()) * THINK_MILLIS;
            }
        }
        plan.sort(Comparator.comparingLong(Planned::atNanos));
        return plan;
    }

    private void ask(Planned one, long due, boolean counts) {
        String name = one.page();
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(desk.resolve(one.path())).timeout(Duration.ofMinutes(2));
            if (one.review()) {
                String decision = one.atNanos() % 2 == 0 ? "accept" : "reopen";
                request.header("HX-Request", "true")
                        .header("X-Vigie-Csrf", csrf)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("decision=" + decision));
            }
            if (send(request.build()).statusCode() >= 400) {
                name = FAILED + " " + name;
            }
        } catch (IOException broken) {
            name = FAILED + " " + name;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        if (counts) {
            double millis = (System.nanoTime() - due) / NANOS_A_MILLI;
            synchronized (took) {
                took.computeIfAbsent(name, _ -> new ConcurrentLinkedQueue<>()).add(millis);
            }
        }
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(desk.resolve(path)).GET().build());
    }

    private String body(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    private Duration cpu() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void report(Duration cpu, int seconds) throws IOException {
        say("page\tasked\tp50 ms\tp95 ms\tp99 ms\tmost ms");
        took.forEach((name, times) -> {
            double[] millis =
                    times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            say(String.format(
                    Locale.ROOT,
                    "%s\t%d\t%.0f\t%.0f\t%.0f\t%.0f",
                    name,
                    millis.length,
                    at(millis, 50),
                    at(millis, 95),
                    at(millis, 99),
                    millis[millis.length - 1]));
        });
        say(String.format(
                Locale.ROOT, "processor\t%.0f %% of one", 100.0 * cpu.toMillis() / 1000 / seconds));
        say("resident\t" + resident() + " MiB");
        say("heap\t" + heap());
    }

    /// {@return how much of its heap the desk uses, live and dead}
    private String heap() throws IOException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.heap_info")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = asked.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> line.contains("used"))
                    .collect(Collectors.joining("; "));
        }
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /// {@return the most memory that the desk's process had, by what Linux tells; 0 elsewhere}
    private long resident() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }

    @SuppressWarnings("SystemOut") // a table on standard output is what this is for
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
