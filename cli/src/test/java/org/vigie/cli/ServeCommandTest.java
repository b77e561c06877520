package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

class ServeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theDeskSaysItsOneTimeLinkOnLoopbackAndClosesWhenTold() {
        CountDownLatch atOnce = new CountDownLatch(0);

        Shell.Done done = new Shell(folder)
                .run(terminal -> new CommandLine(
                                new ServeCommand(terminal, atOnce, Duration.ofMinutes(1)))
                        .execute("--port", "0"));

        assertThat(done.exit()).isZero();
        assertThat(done.out()).contains("http://127.0.0.1:", "/?key=", "Ctrl-C");
    }

    @Test
    void theDeskClosesWhenNobodyAskedForAnythingForAsLongAsAllowed() {
        CountDownLatch never = new CountDownLatch(1);
        Duration allowed = Duration.ofMillis(1_500);
        Instant begun = Instant.now();

        Shell.Done done = new Shell(folder)
                .run(terminal -> new CommandLine(
                                new ServeCommand(terminal, never, allowed.dividedBy(3)))
                        .execute("--port", "0", "--lock-after", "3"));

        assertThat(done.exit()).isZero();
        assertThat(Duration.between(begun, Instant.now())).isGreaterThan(allowed);
        assertThat(done.errors()).contains("3 minutes");
        String link = done.lines().stream()
                .map(String::strip)
                .filter(line -> line.startsWith("http"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> new Socket(
                        InetAddress.getLoopbackAddress(), URI.create(link).getPort()))
                .isInstanceOf(ConnectException.class);
        assertThat(new Shell(folder).run("verify").exit()).isZero();
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Shell.Done done = new Shell(folder).run("serve", "--port", taken.getLocalPort());

            assertThat(done.exit()).isEqualTo(ExitCode.FAILED);
            assertThat(done.errors()).contains("port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void aPortThatIsNoneIsWrongUse() {
        Shell shell = new Shell(folder);

        assertThat(shell.run("serve", "--port", "70000").exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.run("serve", "--port", "desk").exit()).isEqualTo(ExitCode.WRONG_USE);
    }
}
