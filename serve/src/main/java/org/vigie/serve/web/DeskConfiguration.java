package org.vigie.serve.web;

import jakarta.servlet.MultipartConfigElement;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.read.intake.Intake;
import org.vigie.serve.Desk;
import org.vigie.serve.account.Team;
import org.vigie.serve.api.Answers;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

/// What the desk is put together from. Nothing is taken from the environment or from files: where
/// the desk listens is nobody else's to say.
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    /// Several files at once, each as large as intake takes.
    private static final int REQUEST_BYTES = 4 * Intake.MAX_BYTES;

    private static final int PARTS = 1000;

    /// Made by Spring.
    DeskConfiguration() {}

    /// What the starter of the desk chose.
    ///
    /// @param port   0 for any that is free
    /// @param locale speaks where the browser asks for no language of ours
    /// @param zone   where hours are told
    record Settings(int port, Locale locale, ZoneId zone) {}

    @Bean
    TomcatServletWebServerFactory tomcat(Settings settings) throws UnknownHostException {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(settings.port());
        tomcat.setAddress(InetAddress.getByAddress(LOOPBACK));
        tomcat.setRegisterDefaultServlet(false);
        tomcat.addConnectorCustomizers(DeskConfiguration::customize);
        tomcat.addContextCustomizers(context -> {
            // Tomcat's own page of an error would quote what was sent.
            ErrorReportValve silent = new ErrorReportValve();
            silent.setShowReport(false);
            silent.setShowServerInfo(false);
            context.getParent().getPipeline().addValve(silent);
        });
        return tomcat;
    }

    private static void customize(Connector connector) {
        connector.setMaxPostSize(REQUEST_BYTES);
        connector.setMaxPartCount(PARTS);
        connector.setXpoweredBy(false);
        connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> dispatcher(WebApplicationContext context) {
        DispatcherServlet servlet = new DispatcherServlet(context);
        ServletRegistrationBean<DispatcherServlet> registration =
                new ServletRegistrationBean<>(servlet, "/");
        // A threshold above the limit: an upload never touches the disk in the clear.
        registration.setMultipartConfig(
                new MultipartConfigElement("", Intake.MAX_BYTES, REQUEST_BYTES, REQUEST_BYTES + 1));
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    StandardServletMultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver();
    }

    @Bean
    FilterRegistrationBean<Gate> gate(Team team, Admission admission, Doorstep doorstep) {
        Door door = team.sole()
                .<Door>map(person -> new LaptopDoor(admission, doorstep, person))
                .orElseGet(() -> new TeamDoor(team, doorstep));
        FilterRegistrationBean<Gate> registration =
                new FilterRegistrationBean<>(new Gate(door, team, doorstep, admission::used));
        registration.setUrlPatterns(List.of("/*"));
        return registration;
    }

    @Bean
    Admission admission() {
        return new Admission();
    }

    @Bean
    Templates templates() {
        return new Templates();
    }

    @Bean
    Tongue tongue(Settings settings) {
        return new Tongue(settings.locale());
    }

    @Bean
    Doorstep doorstep(Templates templates, Tongue tongue) {
        return new Doorstep(templates, tongue);
    }

    @Bean
    RouterFunction<ServerResponse> routes(
            Templates templates, Tongue tongue, Desk desk, Team team, Settings settings) {
        Views views = new Views(desk, settings.zone(), team);
        Programs programs = new Programs(views, new Answers(desk.clock()));
        return new Routes(views, team, programs, templates, tongue).all();
    }
}
