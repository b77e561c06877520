package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.model.ClassModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// For each language the model that tells from a word and its surroundings which kind of event it
/// names, if any.
final class Kinds {
    /// No event, then the kinds in their order.
    static final List<String> CLASSES = classes();

    /// No model for any language: what the rules say stands alone.
    static final Kinds NONE = new Kinds(Map.of());

    private static final Kinds INSTALLED = new Kinds();

    private final Map<String, ClassModel> models = new ConcurrentHashMap<>();
    private final boolean installed;

    private Kinds() {
        this.installed = true;
    }

    /// @param models by the languages' tags
    Kinds(Map<String, ClassModel> models) {
        this.models.putAll(models);
        this.installed = false;
    }

    private static List<String> classes() {
        List<String> classes = new ArrayList<>();
        classes.add("none");
        for (EventKind kind : EventKind.values()) {
            classes.add(kind.label());
        }
        return List.copyOf(classes);
    }

    /// {@return those of the installed languages, each loaded when first wanted}
    static Kinds installed() {
        return INSTALLED;
    }

    /// {@return the model of a language; an empty one if it has none}
    ClassModel of(String tag) {
        return models.computeIfAbsent(
                tag,
                language -> installed
                        ? ClassModel.load(path(language), CLASSES)
                        : ClassModel.of(CLASSES, Map.of()));
    }

    /// {@return the file of a language's model}
    static String path(String tag) {
        return "lang/" + tag + "/models/kind.tsv";
    }
}
