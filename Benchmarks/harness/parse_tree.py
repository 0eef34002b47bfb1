"""Ways through one of spaCy's parses: from a word to its children, its coordination, and its phrase."""

CLAUSES = ("acl:relcl", "acl", "parataxis", "advcl", "ccomp")
SUBJECTS = {"nsubj", "nsubj:pass"}
# Relations whose word has its governor's subject where it has none of its own.
LENT = {"conj", "xcomp", "advcl"}
RELATIVE = {"qui", "que", "lequel"}


class Tree:
    def __init__(self, parse):
        self.parse, self.words = parse, parse.words
        self.children = [[] for _ in self.words]
        for index, word in enumerate(self.words):
            if word.head is not None:
                self.children[word.head].append(index)

    def of(self, index, relations, cases=()):
        """The children of a word in some relations; with `cases`, those behind one of these prepositions."""
        return [child for child in self.children[index] if self.words[child].relation in relations and (
            not cases or any(self.parse.lemmas[case] in cases for case in self.of(child, {"case"})))]

    def coordinated(self, index):
        """A word and all that is coordinated with it."""
        return [index, *(each for child in self.of(index, {"conj"}) for each in self.coordinated(child))]

    def phrase(self, index, is_head=True):
        """The words of a phrase without those coordinated with its head, and without clauses."""
        return [index, *(each for child in self.children[index]
                         if self.words[child].relation not in CLAUSES
                         and not (is_head and self.words[child].relation == "conj")
                         for each in self.phrase(child, is_head=False))]

    def arguments(self, index, relations):
        """Children in some relations; a relative pronoun's place takes the noun that its clause describes."""
        word = self.words[index]
        return [word.head if word.relation == "acl:relcl" and self.parse.lemmas[child] in RELATIVE else child
                for child in self.of(index, relations)]

    def subjects(self, index):
        """A word's subjects, else those of what it is coordinated with or an infinitive or participle of."""
        own, word = self.arguments(index, SUBJECTS), self.words[index]
        return own if own or word.relation not in LENT else self.subjects(word.head)

    def near(self, index, relations):
        """A word, what governs it, and the children of either in some relations."""
        head = self.words[index].head
        both = [index] if head is None else [index, head]
        return both + [child for each in both for child in self.of(each, relations)]

    def range(self, index):
        """Where a word's phrase begins and ends in the text."""
        inside = [self.words[each] for each in self.phrase(index)]
        return min(word.start for word in inside), max(word.end for word in inside)
