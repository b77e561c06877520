/// The shared values: bulletin, span, claim, and what they are made of.
module org.vigie.claim {
    requires static transitive org.jspecify;
    requires tools.jackson.databind;

// javac refuses to export an empty package: whoever adds the first type exports it here.
}
