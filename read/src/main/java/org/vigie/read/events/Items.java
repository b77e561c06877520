package org.vigie.read.events;

import org.vigie.read.dates.TimeExpression;
import org.vigie.read.text.Block;
import org.vigie.read.text.Sentence;

import java.util.List;

/// The dated items of a chronicle or a calendar: `3 May. Lyon. …`. Each tells of people of its own,
/// whom no pronoun and no silence of the next one means.
final class Items {
    /// So many paragraphs that a day opens are a chronicle.
    private static final int LEAST = 3;

    /// For each sentence the first of its item; 0 where there are no items.
    private final int[] begins;

    Items(Passage passage) {
        List<Sentence> sentences = passage.text().sentences();
        Heads heads = passage.heads();
        int[] found = new int[sentences.size()];
        int items = 0;
        int begin = 0;
        int block = -1;
        for (Sentence sentence : sentences) {
            if (sentence.block() != block && opens(passage, heads, sentence)) {
                begin = sentence.index();
                items++;
            }
            block = sentence.block();
            found[sentence.index()] = begin;
        }
        this.begins = items < LEAST ? new int[sentences.size()] : found;
    }

    private static boolean opens(Passage passage, Heads heads, Sentence sentence) {
        if (passage.text().blocks().get(sentence.block()).kind() == Block.Kind.HEADING) {
            return false;
        }
        int body = heads.body(sentence);
        List<TimeExpression> times = passage.times(sentence.firstToken(), body);
        return times.stream().anyMatch(time -> time.edtf().isPresent() && time.endToken() <= body);
    }

    /// {@return the first sentence of a sentence's item, or 0}
    ///
    /// @param sentence a sentence's index
    int begin(int sentence) {
        return begins[sentence];
    }
}
