package org.vigie.record;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where a person's record and key lie unless they say otherwise.
///
/// @param data    the record's file
/// @param keyFile the key's file, in another folder than the record
public record RecordPlaces(Path data, Path keyFile) {

    /// {@return the places of this system's user}
    public static RecordPlaces ofUser() {
        return of(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }

    /// {@return the places that an environment leads to}
    ///
    /// @param environment `XDG_DATA_HOME`, `XDG_CONFIG_HOME`, and on Windows `LOCALAPPDATA` and
    ///     `APPDATA`, are honoured where they are absolute
    /// @param system      the operating system's name, as in the property `os.name`
    /// @param home        the user's folder
    public static RecordPlaces of(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        Path data = home.resolve(".local/share");
        Path config = home.resolve(".config");
        if (name.startsWith("windows")) {
            config = folder(environment, "APPDATA").orElse(home.resolve("AppData/Roaming"));
            data = folder(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
        } else if (name.startsWith("mac")) {
            config = home.resolve("Library/Preferences");
            data = home.resolve("Library/Application Support");
        }
        return new RecordPlaces(
                folder(environment, "XDG_DATA_HOME")
                        .orElse(data)
                        .resolve("vigie")
                        .resolve("record.vigie"),
                folder(environment, "XDG_CONFIG_HOME")
                        .orElse(config)
                        .resolve("vigie")
                        .resolve("record.key"));
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
