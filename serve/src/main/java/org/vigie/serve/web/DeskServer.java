package org.vigie.serve.web;

import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.vigie.serve.Desk;
import org.vigie.serve.account.Team;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A running desk, on loopback and nowhere else.
public final class DeskServer implements AutoCloseable {
    /// Held here, for the logging system forgets the levels of loggers that nobody holds.
    private static final List<Logger> FRAMEWORKS =
            List.of(Logger.getLogger("org.springframework"), Logger.getLogger("org.apache"));

    private final AnnotationConfigServletWebServerApplicationContext context;
    private final URI link;

    private DeskServer(AnnotationConfigServletWebServerApplicationContext context) {
        this.context = context;
        WebServer server = Objects.requireNonNull(context.getWebServer());
        this.link = URI.create("http://127.0.0.1:"
                + server.getPort()
                + "/?key="
                + context.getBean(Admission.class).key());
    }

    /// {@return a desk that has just begun to answer}
    ///
    /// @param desk   what it works on; its record stays the caller's to close
    /// @param port   where it listens on loopback; 0 for any port that is free
    /// @param locale what it speaks where a browser asks for no language that it knows
    /// @param zone   where hours are told
    /// @throws org.springframework.boot.web.server.PortInUseException if the port is taken
    public static DeskServer start(Desk desk, int port, Locale locale, ZoneId zone) {
        return start(
                desk,
                Team.ofOne(desk.record(), desk.clock(), desk.collector()),
                port,
                locale,
                zone);
    }

    /// {@return a desk of a team that has just begun to answer}
    ///
    /// @param desk   what it works on; its record stays the caller's to close
    /// @param team   who may work at it
    /// @param port   where it listens on loopback; 0 for any port that is free
    /// @param locale what it speaks where a browser asks for no language that it knows
    /// @param zone   where hours are told
    /// @throws org.springframework.boot.web.server.PortInUseException if the port is taken
    public static DeskServer start(Desk desk, Team team, int port, Locale locale, ZoneId zone) {
        // Frameworks log addresses, and an address may hold a name that was searched for.
        FRAMEWORKS.forEach(logger -> logger.setLevel(Level.SEVERE));
        AnnotationConfigServletWebServerApplicationContext context =
                new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(Desk.class, () -> desk);
        context.registerBean(Team.class, () -> team);
        context.registerBean(
                DeskConfiguration.Settings.class,
                () -> new DeskConfiguration.Settings(port, locale, zone));
        context.register(DeskConfiguration.class);
        context.refresh();
        return new DeskServer(context);
    }

    /// {@return the link that lets one browser in, once}
    public URI link() {
        return link;
    }

    /// {@return the port that it listens on}
    public int port() {
        return link.getPort();
    }

    /// {@return how long nobody has asked for anything}
    public Duration idle() {
        return Duration.ofNanos(
                System.nanoTime() - context.getBean(Admission.class).lastUse());
    }

    /// Stops answering.
    @Override
    public void close() {
        context.close();
    }
}
