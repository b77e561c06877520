package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Block;
import org.vigie.read.text.Quotation;
import org.vigie.read.text.Sentence;
import org.vigie.read.text.Token;

import java.util.List;
import java.util.Optional;

/// What a heading, a lead-in (`We demand:`) or the bare form of a line says of what stands under
/// or after it.
final class Headings {
    /// A lead-in on the line has at most this many tokens.
    private static final int LEAD_IN = 7;
    /// The word that labels what stands under a line is among its first tokens.
    private static final int OPENING = 3;

    private final Passage passage;

    Headings(Passage passage) {
        this.passage = passage;
    }

    /// {@return what the headings and lead-ins over a telling say}
    Optional<Modality> above(Telling telling) {
        Optional<Modality> line = onTheLine(telling);
        if (line.isPresent()) {
            return line;
        }
        Sentence sentence = telling.parse.sentence();
        var leader = passage.text().blocks().get(sentence.block()).leader();
        while (leader.isPresent()) {
            for (Parse parse : passage.parsesIn(leader.getAsInt())) {
                Optional<Modality> cue =
                        cue(parse, passage.text().blocks().get(sentence.block()).kind());
                if (cue.isPresent()) {
                    return cue.filter(modality -> modality != Modality.PLANNED || !isPast(telling));
                }
            }
            leader = passage.text().blocks().get(leader.getAsInt()).leader();
        }
        return Optional.empty();
    }

    /// What is told in the past under `Calendar` happened: «В прошлом году задержали троих»,
    /// `concert pour les ouvrières renvoyées en mars`; so did what is remembered there.
    private boolean isPast(Telling telling) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                        && (verb.past() && verb.finite()
                                || verb.form() == VerbGroup.Form.PARTICIPLE)
                || new Recalled(passage).is(telling);
    }

    private Optional<Modality> cue(Parse parse, Block.Kind kind) {
        return find(parse.sentence().firstToken(), parse.sentence().endToken(), kind);
    }

    private Optional<Modality> find(int from, int end, Block.Kind kind) {
        for (int token = from; token < end; token++) {
            for (CueIndex.Hit hit : passage.lexicon().modalities().all(passage, token, true)) {
                Modality modality = Modality.parse(hit.cue().label());
                boolean list = kind == Block.Kind.ITEM
                        || modality == Modality.PLANNED && isLabel(from, end, token);
                if (hit.cue().scope().equals("heading") && list) {
                    return Optional.of(modality);
                }
            }
        }
        return Optional.empty();
    }

    /// `Programme of the week` labels what stands under it; `Dozens held in nationwide
    /// mobilisation` tells something itself.
    private boolean isLabel(int from, int end, int cue) {
        boolean colon = false;
        for (int token = from; token < end - 1; token++) {
            colon |= passage.token(token).isMark(":");
        }
        return end - from <= LEAD_IN && cue - from < OPENING && !colon;
    }

    /// `What you can do: write to …`: a lead-in on the same line, before a colon.
    private Optional<Modality> onTheLine(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = telling.chunk - 1; j > 0; j--) {
            if (chunks.get(j) instanceof Link link
                    && passage.token(link.first()).isMark(":")) {
                int begin = telling.parse.sentence().firstToken();
                return link.first() - begin <= LEAD_IN
                        ? find(begin, link.first(), Block.Kind.ITEM)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// `Liberté pour Max Meier !`: an event noun that opens a sentence with no verb, cried out;
    /// «с плакатом «Свободу Максу Мейеру»»: freedom that a quotation opens with.
    Optional<Modality> cry(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean noun = chunks.get(telling.chunk) instanceof NounGroup;
        boolean cried = passage.token(passage.sentenceEnd(telling.head) - 1).isMark("!");
        boolean opens = telling.chunk <= 1 && cried && isVerbless(telling);
        boolean quoted = telling.kind() == EventKind.RELEASE
                && Quotation.opensAt(passage.text().tokens(), telling.first);
        return noun && (opens || quoted) ? Optional.of(Modality.DEMANDED) : Optional.empty();
    }

    /// `Petition, with an address`: what readers can do, named without a verb or only as a
    /// purpose, is asked of them.
    Optional<Modality> invitation(Telling telling) {
        boolean opens = telling.chunk <= 1 || isPurpose(telling);
        boolean title =
                passage.text().blocks().get(telling.parse.sentence().block()).kind()
                        == Block.Kind.HEADING;
        return telling.kind() == EventKind.ADVOCACY && opens && !title && isVerbless(telling)
                ? Optional.of(Modality.DEMANDED)
                : Optional.empty();
    }

    /// `Rassemblement à 18 h, place Saint-Roch`: what people do together, named with an hour
    /// and no verb, is announced.
    Optional<Modality> appointment(Telling telling) {
        boolean named = Counts.TOGETHER.contains(telling.kind())
                && telling.parse.chunks().get(telling.chunk) instanceof NounGroup;
        return named && isVerbless(telling) && hasClock(telling)
                ? Optional.of(Modality.PLANNED)
                : Optional.empty();
    }

    private boolean hasClock(Telling telling) {
        int end = telling.parse.sentence().endToken();
        for (int at = telling.parse.sentence().firstToken(); at + 1 < end; at++) {
            if (passage.token(at).kind() == Token.Kind.NUMBER
                    && passage.grammar().isForm(passage.token(at + 1), Grammar.Word.CLOCK)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPurpose(Telling telling) {
        return telling.chunk <= 3
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.INFINITIVE;
    }

    private static boolean isVerbless(Telling telling) {
        return telling.parse.chunks().stream()
                .noneMatch(chunk -> chunk instanceof VerbGroup verb && verb.finite());
    }
}
