package org.vigie.read.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The examples that lie beside each language's rules for names.
class NameExamplesTest {
    private static final Pattern LINE = Pattern.compile("«(.*)» (none|[a-z]+ \".*)");
    private static final Pattern WANTED =
            Pattern.compile("([a-z]+) \"([^\"]*)\"(?: = \"([^\"]*)\")?(?:; |$)");

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadAsItSays() {
        return LanguageFiles.languages().stream().flatMap(NameExamplesTest::examples);
    }

    private static Stream<DynamicTest> examples(String tag) {
        String path = "lang/" + tag + "/names/examples.txt";
        return LanguageFiles.lines(path).stream()
                .map(line -> DynamicTest.dynamicTest(
                        path + ":" + line.number(), () -> check(tag, line)));
    }

    private static void check(String tag, LanguageFiles.Line line) {
        Matcher matcher = LINE.matcher(line.text());
        assertThat(matcher.matches())
                .as("%s:%d has an example's form", line.file(), line.number())
                .isTrue();
        String chars = matcher.group(1);
        Language language = Language.of(tag);
        List<Name> names = NameReader.of(language).read(Text.of(chars, language));
        if (matcher.group(2).equals("none")) {
            assertThat(shown(names, chars)).isEmpty();
            return;
        }
        Matcher wanted = WANTED.matcher(matcher.group(2));
        int end = 0;
        while (wanted.find() && wanted.start() == end) {
            end = wanted.end();
            if (wanted.group(1).equals("same")) {
                assertThat(entity(names, chars, wanted.group(2)))
                        .as(matcher.group(2))
                        .isEqualTo(entity(names, chars, wanted.group(3)));
            } else {
                assertThat(shown(names, chars)).contains(wanted.group(1) + " " + wanted.group(2));
            }
        }
        assertThat(end)
                .as("the whole line is understood")
                .isEqualTo(matcher.group(2).length());
    }

    private static int entity(List<Name> names, String chars, String form) {
        List<Integer> found = names.stream()
                .filter(name -> name.span().of(chars).equals(form))
                .map(Name::entity)
                .distinct()
                .toList();
        assertThat(found)
                .as("entities of \"%s\" among %s", form, shown(names, chars))
                .hasSize(1);
        return found.getFirst();
    }

    private static List<String> shown(List<Name> names, String chars) {
        List<String> shown = new ArrayList<>();
        for (Name name : names) {
            shown.add(name.kind().name().toLowerCase(Locale.ROOT) + " "
                    + name.span().of(chars));
        }
        return shown;
    }
}
