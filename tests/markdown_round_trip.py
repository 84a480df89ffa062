#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Whatever a catalog says, its Markdown shows the same text: names and sentences full of what means something to
somebody go through the program and a reader of Markdown, and come out as they went in, in the same elements.
Usage: markdown_round_trip.py PROGRAM [pandoc]    (without pandoc: cmark-gfm)
Ends with 77 where the reader is missing."""
import html.parser
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

READERS = {
    "cmark-gfm": [["cmark-gfm", "--unsafe"] + [word for name in ("table", "strikethrough", "autolink", "tasklist")
                                               for word in ("--extension", name)]],
    # As GitHub reads it, and as pandoc does by itself; with more that it can be asked for. Curly quotes are no loss.
    "pandoc": [["pandoc", "--to", "html", "--wrap", "none", "--from", form] for form in (
        "gfm", "commonmark_x-smart", "markdown-smart", "markdown-smart+emoji+autolink_bare_uris",
        "markdown-smart+lists_without_preceding_blankline+hard_line_breaks")],
}

WORDS = """:skull: on :+1:|a:b:c|10:30:45|#5|##5|x#5|#tag/a|#標|owner/repo#5|GH-5|@name|@é|@@x|user@|me@b.co|mailto:me@b.co
xmpp:me@b.co|==x==|===|~x~|~~x~~|H~2~O|^x^|x^2^|^[note]|^block|$x$|$$x$$|\\(x\\)|[[x]]|![[x]]|[x](y)|[x]: y|[x][y]|[x]{.y}
![a](b)|%%x%%|%x|% title|- [ ] a|+ x|* x|*x*|***|---|--- x|1. x|12) x|1986. Good|(1) x|a. x|(a) x|A) x|A.  x|iv. x|I. x
mild. x|#. x|(@) x|@. x|Table: x|: x|::: note|# x|x #|{#id}|x {#id .c}|`x`|`x`{=html}|\\|\\\\x\\|x\\|> x|> [!note] x
[^1]|[^1]: note|http://a.b/c|https://a.b|HTTP://A.B|ftp://x.y|www.a.b|WWW.a.b|(www.a.b)|<http://x.y>|<me@x.y>|<b>x</b>
<!-- c -->|<script>x</script>|&amp;|&#35;5|{{x}}|{% x %}|a PIPE b|PIPE x PIPE|PIPE --- PIPE|_x_|__x__|x_y_z|++x++|--x--|a--b
key:: value|//x|両手で支える|👩‍👩‍👧‍👦|!x|x  y|"q" 'r' ...|say --position.|hipplan screen --print|x=y==z|a=b""".replace("\n", "|")
# What does something only at the beginning, the end or between two others.
PARTS = [word.replace("PIPE", "|") for word in WORDS.split("|")]
TEXTS = [(a, f"{a} {b}", f"({a})") for a, b in zip(PARTS, PARTS[7:] + PARTS[:7])]

BENIGN = ("alone", "twofold", "bracketed")
ELEMENTS = {"h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "code"}


def exercise(texts, number):
    alone, twofold, bracketed = texts
    return {
        "id": f"x-{number}", "name": alone, "kind": "mobility", "position": "supine", "sides": "each",
        "trains": "hip-flexion", "level": 1, "stress": [], "needs": [], "set_up": alone, "start": twofold,
        "steps": [alone, twofold, bracketed], "tempo": bracketed, "feel": twofold, "mistakes": [alone, bracketed],
        "stop": twofold, "easier": {"change": alone}, "harder": {"change": bracketed}, "sources": ["practice"],
        "dose": {"sets": 1, "repetitions": {"first": 8, "most": 12}, "sources": ["practice"]},
    }


def filled_in(text, texts, number):
    """What was shown of exercise 0 and its benign texts, as it has to be of this one."""
    pattern = re.compile("|".join(BENIGN))
    filled = pattern.sub(lambda match: texts[BENIGN.index(match[0])], text.replace("x-0", f"x-{number}"))
    return re.sub(r"\s+", " ", filled).strip()


class Blocks(html.parser.HTMLParser):
    """The text of each block, white space as one blank, and every element that is none of ours."""

    def __init__(self):
        super().__init__()
        self.blocks, self.strange = [], []

    def handle_starttag(self, tag, attributes):
        if tag not in ELEMENTS:
            self.strange.append(tag)
        if tag not in ("strong", "code"):
            self.blocks.append([tag, ""])

    def handle_data(self, data):
        if self.blocks:
            self.blocks[-1][1] += data

    def finished(self):
        blocks = [(tag, re.sub(r"\s+", " ", text).strip()) for tag, text in self.blocks]
        # Whether a list is loose is the reader's business.
        return [(tag, text) for tag, text in blocks if text and (tag, text) != ("p", "")]


def blocks_of(page):
    reader = Blocks()
    reader.feed(page)
    reader.close()
    return [("li" if tag == "p" else tag, text) for tag, text in reader.finished()], reader.strange


def main():
    program = os.path.realpath(sys.argv[1])
    tool = sys.argv[2] if len(sys.argv) > 2 else "cmark-gfm"
    if not shutil.which(tool):
        print(f"SKIPPED: not installed: {tool}")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        texts = [BENIGN] + TEXTS
        added = os.path.join(folder, "added.yaml")
        with open(added, "w", encoding="utf-8") as file:
            lines = [f"  - {json.dumps(exercise(text, i), ensure_ascii=False)}" for i, text in enumerate(texts)]
            file.write("\n".join(["exercises:", *lines, ""]))
        variables = dict(os.environ, HOME=folder)
        shown = [subprocess.run([program, "show", f"x-{i}", "--add", added, "--format", "markdown"], env=variables,
                                stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout for i in range(len(texts))]
    failures = 0
    for command in READERS[tool]:
        # One run a reader: what stands between two exercises ends every list and paragraph.
        between = "\n\n# QQQQ\n\n"
        page = subprocess.run(command, input=between.join(shown), capture_output=True, check=True,
                              encoding="utf-8").stdout
        parts = re.split(r"<h1[^>]*>QQQQ</h1>", page)
        assert len(parts) == len(texts), f"{command}: {len(parts)} parts of {len(texts)}"
        expected, strange = blocks_of(parts[0])
        assert not strange and len(expected) > 10, expected
        for i, (text, part) in enumerate(zip(texts, parts)):
            seen, strange = blocks_of(part)
            wanted = [(tag, filled_in(was, text, i)) for tag, was in expected]
            if strange or seen != wanted:
                failures += 1
                difference = next((pair for pair in zip(seen, wanted) if pair[0] != pair[1]), (len(seen), len(wanted)))
                print(f"FAILED: {' '.join(command)}: {text!r}: {strange} {difference}")
    print(f"{len(TEXTS)} texts, {len(READERS[tool])} readers, {failures} failures")
    return int(failures > 0)


if __name__ == "__main__":
    sys.exit(main())
