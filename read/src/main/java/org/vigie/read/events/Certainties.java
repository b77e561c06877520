package org.vigie.read.events;

import org.vigie.claim.Modality;
import org.vigie.read.model.ClassModel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// For each language the model that weighs how a bulletin stands to what it tells, beside what the
/// rules say.
final class Certainties {
    /// The modalities in their order.
    static final List<String> CLASSES =
            Arrays.stream(Modality.values()).map(Modality::label).toList();

    /// No model for any language: what the rules say stands alone.
    static final Certainties NONE = new Certainties(Map.of());

    private static final Certainties INSTALLED =
            new Certainties(tag -> ClassModel.load(path(tag), CLASSES));

    private final Map<String, ClassModel> models = new ConcurrentHashMap<>();
    private final Function<String, ClassModel> find;

    private Certainties(Function<String, ClassModel> find) {
        this.find = find;
    }

    /// @param byTag models by the languages' tags; a language without one has an empty one
    Certainties(Map<String, ClassModel> byTag) {
        this(tag -> byTag.getOrDefault(tag, ClassModel.of(CLASSES, Map.of())));
    }

    /// {@return those of the installed languages, each loaded when first wanted}
    static Certainties installed() {
        return INSTALLED;
    }

    /// {@return the model of a language; an empty one if it has none}
    ClassModel of(String tag) {
        return models.computeIfAbsent(tag, find);
    }

    /// {@return the file of a language's model}
    static String path(String tag) {
        return "lang/" + tag + "/models/certainty.tsv";
    }
}
