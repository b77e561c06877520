package org.vigie.cli;

import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.vigie.cli.capture.Limits;
import org.vigie.cli.capture.Way;
import org.vigie.record.Record;
import org.vigie.serve.BulletinReader;
import org.vigie.serve.Desk;
import org.vigie.serve.WatchedFolder;
import org.vigie.serve.account.Accounts;
import org.vigie.serve.account.Team;
import org.vigie.serve.web.DeskServer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Opens the desk on this machine alone, until it is told to stop.
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private static final int CLOSING_SECONDS = 20;
    private static final Duration WATCH_PAUSE = Duration.ofSeconds(2);

    private final Terminal terminal;
    private final CountDownLatch stop;
    private final Duration minute;
    private final CountDownLatch closed = new CountDownLatch(1);

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private int port;

    @Option(names = "--open", descriptionKey = "open")
    private boolean open;

    @Option(names = "--lock-after", paramLabel = "MINUTES", descriptionKey = "lock-after")
    private int lockAfter;

    @Option(names = "--proxy", paramLabel = "URL", descriptionKey = "proxy")
    private String proxy = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Option(names = "--watch", paramLabel = "DIR", descriptionKey = "watch")
    private String watch = "";

    @Option(names = "--team", paramLabel = "ADDRESS", descriptionKey = "team")
    private String team = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    ServeCommand(Terminal terminal) {
        this(terminal, new CountDownLatch(1));
    }

    /// Prepares.
    ///
    /// @param terminal what the command sees of the world
    /// @param stop     ends the desk when it reaches zero
    ServeCommand(Terminal terminal, CountDownLatch stop) {
        this(terminal, stop, Duration.ofMinutes(1));
    }

    /// Prepares.
    ///
    /// @param terminal what the command sees of the world
    /// @param stop     ends the desk when it reaches zero
    /// @param minute   how long a minute of `--lock-after` takes
    ServeCommand(Terminal terminal, CountDownLatch stop, Duration minute) {
        this.terminal = terminal;
        this.stop = stop;
        this.minute = minute;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw CommandException.wrongUse("wrong.port");
        }
        Way way = KeepCommand.way(proxy);
        try (Record store = record.openOrMake(terminal)) {
            String who = ReviewOptions.by(by, terminal);
            Desk base = new Desk(
                    store,
                    BulletinReader.installed(),
                    terminal.clock(),
                    who,
                    Optional.of(
                            new PageKeeping(store.files(), way, Limits.USUAL, terminal.clock())));
            Optional<WatchedFolder> watched = watched(base);
            Desk desk = watched.map(base::watching).orElse(base);
            try {
                run(desk);
            } finally {
                watched.ifPresent(WatchedFolder::close);
            }
        } finally {
            closed.countDown();
        }
        return ExitCode.DONE;
    }

    private void run(Desk desk) throws InterruptedException {
        Locale locale = terminal.words().locale();
        Team people = team(desk);
        try (DeskServer server = DeskServer.start(desk, people, port, locale, terminal.zone())) {
            people.origin()
                    .ifPresentOrElse(
                            address -> tellTeam(people, address, server.port(), desk), () -> {
                                terminal.print(terminal.say("serve.open"));
                                terminal.print("  " + server.link());
                            });
            terminal.print(terminal.say("serve.stop"));
            terminal.out().flush();
            if (open) {
                browse(server.link());
            }
            awaitStop(server);
        } catch (ApplicationContextException failed) {
            if (failed.getCause() instanceof PortInUseException) {
                throw CommandException.failed("serve.port-taken", port);
            }
            throw failed;
        }
    }

    private Optional<WatchedFolder> watched(Desk desk) {
        if (watch.isEmpty()) {
            return Optional.empty();
        }
        Path folder = SourceOptions.path(watch);
        if (!Files.isDirectory(folder)) {
            throw CommandException.failed("failed.watch", folder.toString());
        }
        WatchedFolder watched = WatchedFolder.of(folder, desk);
        watched.start(WATCH_PAUSE);
        return Optional.of(watched);
    }

    private Team team(Desk desk) {
        return team.isEmpty()
                ? Team.ofOne(desk.record(), desk.clock(), desk.collector())
                : Team.of(desk.record(), desk.clock(), TeamAddress.of(team));
    }

    /// Says where the desk listens, and how the first administrator comes in: there is nobody
    /// yet who could invite them.
    private void tellTeam(Team people, URI address, int listens, Desk desk) {
        terminal.print(terminal.say("serve.team", address.toString(), listens));
        if (!people.accounts().hasAdministrator()) {
            String key = people.accounts().inviteAdministrator(desk.collector());
            terminal.print(terminal.say("serve.first", Accounts.INVITATION.toHours()));
            terminal.print("  " + address + "/invite?key=" + key);
        }
    }

    /// Waits as long as a person wants. Ctrl-C ends the process, which waits for the desk and
    /// the record to close in order.
    private void awaitStop(DeskServer server) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            stop.countDown();
            awaitClosed();
        }));
        if (lockAfter <= 0) {
            stop.await();
            return;
        }
        Duration left = minute.multipliedBy(lockAfter);
        while (!stop.await(left.toMillis(), TimeUnit.MILLISECONDS)) {
            left = minute.multipliedBy(lockAfter).minus(server.idle());
            if (!left.isPositive()) {
                terminal.tell(terminal.say("serve.locked", lockAfter));
                return;
            }
        }
    }

    private void awaitClosed() {
        try {
            if (!closed.await(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                terminal.tell(terminal.say("serve.not-closed"));
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /// Failing to open a browser costs nothing: the link is on the screen.
    private void browse(URI link) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> opener = system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : List.of(system.startsWith("mac") ? "open" : "xdg-open");
        List<String> command = new ArrayList<>(opener);
        command.add(link.toString());
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noOpener) {
            terminal.tell(terminal.say("serve.no-browser"));
        }
    }
}
