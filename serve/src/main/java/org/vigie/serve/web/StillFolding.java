package org.vigie.serve.web;

/// Says that what a page shows is being worked out for the first time.
@SuppressWarnings("serial") // never written out
final class StillFolding extends RuntimeException {
    StillFolding() {
        super("still folding", null, false, false);
    }
}
