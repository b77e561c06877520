package org.vigie.serve.map;

import org.vigie.read.text.LanguageFiles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Towns, coasts and borders of the world, as files of this program say. Read when they are first
/// asked for.
public final class Atlas {
    private static final double HUNDREDTHS = 100;
    private static final double LEAST_STEP = 0.8;
    private static final int LEAST_LABEL = 60;
    private static final int BIGGEST = 26;
    private static final int SMALLEST = 7;

    private final Map<Long, Spot> towns;
    private final List<Outline> outlines;
    private final List<Country> countries;

    private record Outline(boolean border, List<Integer> steps) {}

    private record Country(String code, double longitude, double latitude, double size) {}

    private Atlas() {
        this.towns = towns();
        this.outlines = rows("outlines.tsv").stream().map(Atlas::outline).toList();
        this.countries = rows("countries.tsv").stream().map(Atlas::country).toList();
    }

    private static final class Held {
        private static final Atlas ATLAS = new Atlas();
    }

    /// {@return the atlas}
    public static Atlas installed() {
        return Held.ATLAS;
    }

    /// {@return where a town lies, if it is known}
    ///
    /// @param geonames the town's GeoNames id
    public Optional<Spot> spot(long geonames) {
        return Optional.ofNullable(towns.get(geonames));
    }

    /// A town with how much there is to tell of it.
    ///
    /// @param spot  where it lies
    /// @param count how much
    public record Weighed(Spot spot, long count) {}

    /// {@return a map of the part of the world that towns lie in}
    ///
    /// @param shown the towns
    public Drawing draw(List<Weighed> shown) {
        Frame frame = Frame.around(shown.stream().map(Weighed::spot).toList());
        long most = shown.stream().mapToLong(Weighed::count).max().orElse(1);
        return new Drawing(
                Frame.WIDTH,
                Frame.HEIGHT,
                path(frame, false),
                path(frame, true),
                labels(frame),
                shown.stream().map(town -> dot(frame, town, most)).toList());
    }

    /// Areas, not radii, are as the figures.
    private static Drawing.Dot dot(Frame frame, Weighed town, long most) {
        double share = Math.sqrt((double) town.count() / most);
        return new Drawing.Dot(
                (int) Math.round(frame.x(town.spot().longitude())),
                (int) Math.round(frame.y(town.spot().latitude())),
                Math.max(SMALLEST, (int) Math.round(share * BIGGEST)));
    }

    private List<Drawing.Label> labels(Frame frame) {
        List<Drawing.Label> labels = new ArrayList<>();
        for (Country country : countries) {
            int x = (int) Math.round(frame.x(country.longitude()));
            int y = (int) Math.round(frame.y(country.latitude()));
            boolean inside = x > LEAST_LABEL
                    && x < Frame.WIDTH - LEAST_LABEL
                    && y > 20
                    && y < Frame.HEIGHT - 10;
            if (inside && country.size() * frame.scale() > LEAST_LABEL) {
                labels.add(new Drawing.Label(x, y, country.code()));
            }
        }
        return labels;
    }

    private String path(Frame frame, boolean borders) {
        StringBuilder path = new StringBuilder();
        outlines.stream()
                .filter(outline -> outline.border() == borders)
                .forEach(outline -> trace(outline, frame, path));
        return path.toString();
    }

    /// Leaves out what is not seen, and steps too small to be.
    private static void trace(Outline outline, Frame frame, StringBuilder path) {
        double longitude = 0;
        double latitude = 0;
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        boolean down = false;
        for (int at = 0; at < outline.steps().size(); at += 2) {
            longitude += outline.steps().get(at);
            latitude += outline.steps().get(at + 1);
            double x = frame.x(longitude / HUNDREDTHS);
            double y = frame.y(latitude / HUNDREDTHS);
            boolean last = at + 2 >= outline.steps().size();
            if (at > 0 && !last && Math.hypot(x - lastX, y - lastY) < LEAST_STEP) {
                continue;
            }
            boolean seen = at > 0 && frame.shows(lastX, lastY, x, y);
            if (seen) {
                if (!down) {
                    point(path.append('M'), lastX, lastY);
                }
                point(path.append('L'), x, y);
            }
            down = seen;
            lastX = x;
            lastY = y;
        }
    }

    private static void point(StringBuilder path, double x, double y) {
        path.append(Math.round(x)).append(' ').append(Math.round(y));
    }

    private static Map<Long, Spot> towns() {
        Map<Long, Spot> towns = new HashMap<>();
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/shared/places/coordinates.tsv")) {
            List<String> columns = line.columns();
            try {
                towns.put(
                        Long.parseLong(columns.get(0)),
                        new Spot(
                                Double.parseDouble(columns.get(1)),
                                Double.parseDouble(columns.get(2)),
                                columns.get(3)));
            } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
                throw line.wrong("expected a GeoNames id, a latitude, a longitude and a name");
            }
        }
        return towns;
    }

    private static Outline outline(List<String> row) {
        List<Integer> steps = new ArrayList<>();
        for (String step : row.get(1).split(" ", -1)) {
            steps.add(Integer.valueOf(step));
        }
        return new Outline(row.get(0).equals("border"), steps);
    }

    private static Country country(List<String> row) {
        return new Country(
                row.get(0),
                Integer.parseInt(row.get(1)) / HUNDREDTHS,
                Integer.parseInt(row.get(2)) / HUNDREDTHS,
                Integer.parseInt(row.get(3)) / HUNDREDTHS);
    }

    private static List<List<String>> rows(String file) {
        try (InputStream in = Objects.requireNonNull(Atlas.class.getResourceAsStream(file), file);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }
}
