package org.vigie.serve.account;

import java.util.List;
import java.util.Map;

/// What a person would call the browser that says of itself what browsers say.
public final class BrowserName {
    /// In this order, for most name others beside themselves.
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg/", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("YaBrowser/", "Yandex"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iOS"),
            Map.entry("iPad", "iOS"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("Linux", "Linux"));

    private static final int CHARS = 40;

    private BrowserName() {}

    /// {@return such as `Firefox, Linux`; the beginning of what it says where it is unknown}
    ///
    /// @param agent what the browser says of itself
    public static String of(String agent) {
        String browser = named(BROWSERS, agent);
        String system = named(SYSTEMS, agent);
        if (browser.isEmpty()) {
            return agent.substring(0, Math.min(CHARS, agent.length()));
        }
        return system.isEmpty() ? browser : browser + ", " + system;
    }

    private static String named(List<Map.Entry<String, String>> names, String agent) {
        return names.stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
