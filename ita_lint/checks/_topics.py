"""Whether the reason for an item's score is about that item, by topics that stay while the numbers of items change."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ita_lint.checks import _prose
from ita_lint.checks._prose import Prose
from ita_lint.model.framework import Framework, Item
from ita_lint.model.plan import ItemRef, Row, Score
from ita_lint.model.text import Span
from ita_lint.model.vocabulary import Topic, Vocabulary
from ita_lint.thai.folding import folded_words
from ita_lint.thai.likeness import held


class Mismatch(NamedTuple):
    """An item cited, the topic that the text is about instead, where it says so, and an item of the year about it."""

    ref: ItemRef
    item: Item
    topic: Topic
    said: Span
    other: Item


def topics_of(item: Item, topics: tuple[Topic, ...]) -> list[Topic]:
    """Return what `item` is about by its title."""
    title = _prose.plainly(item.title or "")
    return [topic for topic in topics if any(word in title for word in folded_words(topic.titles))]


def mismatch(
    prose: Prose, row: Row, framework: Framework, vocabulary: Vocabulary, params: Mapping[str, Any]
) -> Mismatch | None:
    """Return the first item of `row` whose name or reason is that of another item, None if there is none."""
    look = _Look(prose, row.items, framework, vocabulary, params)
    scores = [score for score in row.scores if score.span.text is prose.folded.text]
    labelled = (look.label(ref, scores) for score in scores for ref in score.items)
    return next((one for one in labelled if one), None) or look.reason(scores)


class _Look(NamedTuple):
    """The analysis looked at, and what is known of items and topics."""

    prose: Prose
    items: tuple[ItemRef, ...]
    framework: Framework
    vocabulary: Vocabulary
    params: Mapping[str, Any]

    def label(self, ref: ItemRef, scores: list[Score]) -> Mismatch | None:
        """Return the mismatch between an item and the name that stands between its code and its score."""
        start = self.prose.place(ref.span) + len(_prose.plainly(ref.span.excerpt))
        stops = [self.prose.place(one.span) for one in scores]
        stops += [self.prose.place(other.span) for one in scores for other in one.items]
        end = min((stop for stop in stops if stop >= start), default=start)
        if end - start > self.params["label"]:
            return None
        mentions = self.mentions([(start, end)]) or list(self.titles(ref, start, end))
        return self._mismatch([ref], mentions, self.prose.string[start:end])

    def titles(self, ref: ItemRef, start: int, end: int) -> Iterator[tuple[Topic, Span]]:
        """Yield the topics of the items whose whole title stands from `start` to `end`."""
        for item in self._listed(ref):
            title = _prose.plainly(item.title or "")
            at = self.prose.string.find(title, start, end) if title else -1
            if at >= 0:
                span = self.prose.span(at, at + len(title))
                yield from ((topic, span) for topic in topics_of(item, self.vocabulary.topics))

    def reason(self, scores: list[Score]) -> Mismatch | None:
        """Return the mismatch between the items with less than the full score and what is said to be weak."""
        low = [one for one in scores if one.value is not None and one.value < self.params["full"] and one.items]
        refs = [ref for score in low for ref in self.cited(score, scores)]
        if not 0 < len(refs) <= self.params["most"]:
            return None
        start = max(self.prose.place(score.span) for score in low)
        others = [self.prose.place(one.span) for one in scores if one not in low]
        return self._mismatch(refs, self.mentions(self.clauses(start, others)), self.prose.string[start:])

    def cited(self, score: Score, scores: list[Score]) -> list[ItemRef]:
        """Return the items cited since the score before: `score` may be that of each, whatever stands between them."""
        before = max((one.span.end for one in scores if one.span.end <= score.span.start), default=0)
        return [ref for ref in self.items if before <= ref.span.start < score.span.start]

    def clauses(self, start: int, others: list[int]) -> list[tuple[int, int]]:
        """Return the clauses after `start` that say what is weak, up to the conclusion drawn from it.

        The scores at `others` part clauses too: what stands before them is theirs.
        """
        words, string = self.vocabulary.prose, self.prose.string
        conclusion = _prose.first(string, folded_words(tuple(self.params["conclusions"])), start)
        stop = conclusion[0] if conclusion else len(string)
        turned = _prose.blotted(string, folded_words(words["no_turns"]))
        parting = folded_words((*words["turns"], *words["facts"]))
        turns = [at for at, _ in _prose.every(turned[:stop], parting)]
        borders = sorted(at for at in {*turns, *others} if start < at < stop)
        pairs = zip((start, *borders), (*borders, stop), strict=True)
        return [(begin, end) for begin, end in pairs if _prose.says(string[begin:end], words, "weak")]

    def mentions(self, stretches: list[tuple[int, int]]) -> list[tuple[Topic, Span]]:
        """Return the topics that the stretches surely mean, longer phrases first."""
        found = list[tuple[int, Topic, Span]]()
        for topic in self.vocabulary.topics:
            for start, end in stretches:
                at = _prose.first(self.prose.string[:end], folded_words(topic.sure), start)
                if at:
                    found.append((at[0] - at[1], topic, self.prose.span(*at)))
        return [(topic, span) for _, topic, span in sorted(found, key=lambda one: one[0])]

    def _mismatch(self, refs: list[ItemRef], mentions: list[tuple[Topic, Span]], said: str) -> Mismatch | None:
        """Return the mismatch, None if any mention or looser word fits an item cited, or an item cited is not known."""
        if not mentions:
            return None
        items = [self.framework.item(ref.letter, ref.first) if ref.first == ref.last else None for ref in refs]
        known = [item for item in items if item and item.title]
        own = [topics_of(item, self.vocabulary.topics) for item in known]
        if len(known) < len(items) or not all(own) or self._fits([one for some in own for one in some], mentions, said):
            return None
        for topic, span in mentions:
            about = [one for one in self._listed(refs[0]) if topics_of(one, (topic,))]
            if about:
                other = max(about, key=lambda one: held(_prose.plainly(one.title or ""), said))
                return Mismatch(refs[0], known[0], topic, span, other)
        return None

    def _listed(self, ref: ItemRef) -> list[Item]:
        """Return the items of the year with the letter of `ref`."""
        return [item for item in self.framework.items if item.code.startswith(ref.letter)]

    def _fits(self, own: list[Topic], mentions: list[tuple[Topic, Span]], said: str) -> bool:
        """Whether the text may be about one of the topics `own` after all."""
        if any(topic in own for topic, _ in mentions):
            return True
        rest = _prose.blotted(said, [word for topic, _ in mentions for word in folded_words(topic.sure)])
        return any(word in rest for topic in own for word in folded_words((*topic.own, *topic.sure)))


def other_year(found: Mismatch, frameworks: Mapping[int, Framework], year: int) -> tuple[Framework, Item] | None:
    """Return the nearest other year, the earlier first, in whose list the item cited is about the topic."""
    for known in sorted(frameworks, key=lambda one: (abs(one - year), one)):
        item = frameworks[known].item(found.ref.letter, found.ref.first)
        if known != year and item and found.topic in topics_of(item, (found.topic,)):
            return frameworks[known], item
    return None
