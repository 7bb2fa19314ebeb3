"""A Word file as it is read: its parts walked in order, its comments, and what must be said of how it was read."""

from collections.abc import Iterator, Mapping

from ita_lint.formats import omitted, refusals
from ita_lint.formats.blocks import Builder
from ita_lint.formats.word import xml
from ita_lint.formats.word.build import blocks
from ita_lint.formats.word.comments import comments
from ita_lint.formats.word.numbering import Lists, Styles
from ita_lint.formats.word.parts import WordPackage
from ita_lint.formats.word.prose import State
from ita_lint.formats.word.records import Content
from ita_lint.formats.word.walk import Walk
from ita_lint.formats.word.withdraw import is_ours, our_comments, without_ours
from ita_lint.model.card import Words
from ita_lint.model.document import Comment, Document, Table

_NOTES = ("footnotes", "endnotes")


class Reading:
    """A Word file taken apart: `state` with all paragraphs, `content` by part in reading order, `parts` in UTF-8.

    What an earlier review of ours left in the file is taken away first: offers that nobody accepted are not made.
    """

    def __init__(self, data: bytes) -> None:
        """Read all parts that hold text. Raises UnreadableInput."""
        self.package = WordPackage(data)
        styles = Styles(lambda: self._of_kind("styles"))
        self.state = State(styles, Lists(lambda: self._of_kind("numbering"), styles))
        self.content = list[Content]()
        self.parts = dict[str, bytes]()
        self._withdrawn = dict[str, bytes]()
        self._our_comments = frozenset[bytes]()
        for name in self.package.of_kind("comments"):
            self._our_comments |= our_comments(self.package.xml(name))
        self._body = self._walk(self.package.main, "body")
        for name, kind in self._others():
            self._walk(name, kind)
        for name in self.package.of_kind("comments"):
            self.parts[name] = self._part(name)

    def document(self) -> Document:
        """Return the document. Raises UnreadableInput if all its tables stand in other documents that are put in."""
        builder = Builder()
        made = tuple(block for content in self.content for block in blocks(content, builder))
        if self._body.is_partial and not any(isinstance(block, Table) for block in made):
            raise refusals.put_in()
        return Document("docx", made, comments=tuple(self._comments(builder)), notes=tuple(self._said()))

    def rewritten(self, new: Mapping[str, bytes]) -> bytes:
        """Return the file with these parts new, given in UTF-8 and written in the encoding they were in."""
        return self.package.package.rewritten({**self._withdrawn, **new})

    def _part(self, name: str) -> bytes:
        """Return a part as it was before our earlier review."""
        data = self.package.xml(name)
        if not self._our_comments and not is_ours(data):
            return data
        xml.parse(xml.parser(xml.Names.of(data)), data, name)
        before = without_ours(data, self._our_comments)
        if before != data:
            self._withdrawn[name] = before
        return before

    def _walk(self, name: str, kind: str) -> Walk:
        self.parts[name] = self._part(name)
        walk = Walk(name, kind, self.parts[name], self.state)
        self.content.append(walk.read())
        return walk

    def _of_kind(self, kind: str) -> bytes:
        name = next(self.package.of_kind(kind), None)
        return self.package.xml(name) if name else b""

    def _others(self) -> Iterator[tuple[str, str]]:
        """Yield the names and kinds of the other parts that are printed: headers, footers and notes, each once."""
        shown = {"default"} | ({"first"} if self._body.has_first_page else set())
        if any(one.pages == "even" for one in self._body.headers) and b"evenAndOddHeaders" in self._of_kind("settings"):
            shown.add("even")
        targets = {one.id: one.target for one in self.package.references}
        for tag in ("header", "footer"):
            wanted = (targets.get(one.id) for one in self._body.headers if one.tag == tag and one.pages in shown)
            yield from ((name, tag) for name in dict.fromkeys(wanted) if name)
        yield from ((name, "footnote") for kind in _NOTES for name in self.package.of_kind(kind))

    def _comments(self, builder: Builder) -> Iterator[Comment]:
        for name in self.package.of_kind("comments"):
            yield from comments(name, self.parts[name], self.state, builder)

    def _said(self) -> Iterator[Words]:
        yield from omitted.unaccepted(self.state.inserted, self.state.deleted)
        if self._withdrawn:
            yield Words(
                "ไฟล์มีความเห็นหรือการแก้ไขที่ ita-lint เสนอไว้และยังไม่ได้ยอมรับ จึงอ่านเสมือนยังไม่ได้แก้",
                "the file has remarks or changes of ita-lint not yet accepted: it was read as if they were not made",
            )
        if self.state.struck:
            yield omitted.STRUCK
        if self.state.equations:
            yield omitted.EQUATIONS
        if self.state.hidden_rows:
            yield omitted.hidden_rows(self.state.hidden_rows)
        if self._body.is_partial:
            yield Words(
                "ไฟล์มีเอกสารอื่นแนบรวมอยู่ซึ่งไม่ได้อ่าน เปิดด้วย Word แล้วบันทึกใหม่เพื่อรวมเป็นเนื้อหาเดียว",
                "another document is put into the file and was not read: open the file in Word and save it anew",
            )
