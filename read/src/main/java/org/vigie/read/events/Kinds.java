package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.model.ClassModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// For each language the model that tells from a word and its surroundings which kind of event it
/// names, if any.
final class Kinds {
    /// No event, then the kinds in their order.
    static final List<String> CLASSES = classes();

    /// No model for any language: what the rules say stands alone.
    static final Kinds NONE = new Kinds(Map.of());

    private static final Kinds INSTALLED = new Kinds(tag -> ClassModel.load(path(tag), CLASSES));

    private final Map<String, ClassModel> models = new ConcurrentHashMap<>();
    private final Function<String, ClassModel> find;

    private Kinds(Function<String, ClassModel> find) {
        this.find = find;
    }

    /// @param byTag models by the languages' tags; a language without one has an empty one
    Kinds(Map<String, ClassModel> byTag) {
        this(tag -> byTag.getOrDefault(tag, ClassModel.of(CLASSES, Map.of())));
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
        return models.computeIfAbsent(tag, find);
    }

    /// {@return the file of a language's model}
    static String path(String tag) {
        return "lang/" + tag + "/models/kind.tsv";
    }
}
