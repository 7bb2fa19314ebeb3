from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from ita_lint.model.findings import Diagnostic, Note, Report
from ita_lint.model.text import Text
from ita_lint.reporters.html_text import Mark, marked

Written = Callable[..., str]

_VOID = {"meta", "br"}


class Page(HTMLParser):
    """The elements of a page in order, the text in them, and whether each that opens is closed."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(source)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open += [] if tag in _VOID else [tag]

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self._open[-1] if self._open else "", data))

    def within(self, tag: str) -> list[str]:
        return [text for inside, text in self.texts if inside == tag]


def test_the_page_is_whole_and_needs_nothing_else(written: Written, waived: Report, clean: Report) -> None:
    page = Page(written("html", [waived, clean]))
    assert ("html", {"lang": "th"}) in page.elements
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in page.elements}
    assert all(str(values["href"]).startswith("#") for tag, values in page.elements if tag == "a")


def test_every_link_leads_somewhere(written: Written, faulty: Report, unreadable: Report) -> None:
    elements = Page(written("html", [faulty, unreadable])).elements
    targets = {values.get("id") for _, values in elements}
    links = [str(values["href"])[1:] for tag, values in elements if tag == "a"]
    assert len(links) == 2 + 3
    assert set(links) <= targets


def test_tables_have_headings_for_screen_readers(written: Written, faulty: Report) -> None:
    elements = Page(written("html", [faulty])).elements
    scopes = [values.get("scope") for tag, values in elements if tag == "th"]
    assert scopes == ["col"] * 8 + ["row"] * 10


def test_the_matrix_comes_before_the_findings(written: Written, faulty: Report) -> None:
    page = written("html", [faulty])
    assert page.index("ความพร้อม 67/70") < page.index("เลขขั้นตอนซ้ำ")


def test_the_words_are_marked_in_the_text_they_stand_in(written: Written, faulty: Report) -> None:
    page = Page(written("html", [faulty]))
    assert page.within("mark") == ["๓", "๓", "กองคัง", "(ว่าง)", " "]
    assert "".join(page.within("blockquote")).startswith("๑.จัดทำคู่มือ ๒.แจ้งเวียน")


def test_a_finding_answers_what_why_and_how(written: Written, faulty: Report) -> None:
    text = "\n".join(text for _, text in Page(written("html", [faulty])).texts)
    one = faulty.diagnostics[0]
    for words in (one.title, one.message, one.why, one.mend, "แก้ได้: เปลี่ยน ๓ เป็น ๕", "ใช้ครั้งแรกที่นี่", one.at.label("th")):
        assert words in text


def test_findings_in_one_text_stand_together(written: Written, faulty: Report) -> None:
    first = faulty.diagnostics[0]
    report = replace(faulty, diagnostics=(first, replace(first, at=first.related[0].at, related=())))
    elements = Page(written("html", [report])).elements
    assert sum(tag == "blockquote" for tag, _ in elements) == 1
    assert [values["id"] for tag, values in elements if tag == "li" and "id" in values] == ["file1-1", "file1-2"]


def test_many_related_places_are_counted(
    written: Written, found: Callable[..., Diagnostic], text: Callable[..., Text]
) -> None:
    at = text("x").span
    one = found(at, related=tuple(Note(f"แห่งที่ {number}", at) for number in range(9)))
    page = written("html", [Report("p.txt", "th", "text", diagnostics=(one,))])
    assert "แห่งที่ 5" in page
    assert "แห่งที่ 6" not in page
    assert "และอีก 3 แห่ง" in page


def test_what_was_not_checked_or_left_is_said(written: Written, waived: Report) -> None:
    page = written("html", [waived])
    for words in ("ไม่มีคะแนนรวมในเอกสาร", "แผนไม่ระบุปีงบประมาณ", "ตามมติที่ประชุม (ตามการตั้งค่า)"):
        assert words in page


def test_files_that_hold_no_plan_have_their_sentence(written: Written, unreadable: Report, skipped: Report) -> None:
    page = written("html", [unreadable, skipped])
    assert "ไฟล์นี้ไม่ใช่เอกสาร" in page
    assert "ไม่พบแผนในไฟล์นี้" in page
    quiet = written("html", [unreadable, skipped], quiet=True)
    assert "ไฟล์นี้ไม่ใช่เอกสาร" in quiet
    assert "ไม่พบแผนในไฟล์นี้" not in quiet


def test_a_clean_file_and_no_file_say_so(written: Written, clean: Report) -> None:
    assert "ตรวจ 39 ข้อ กับ" in written("html", [clean])
    assert "ไม่ได้ตรวจไฟล์ใด" in written("html", [])


def test_english_readers_get_english_round_thai_words(written: Written, placed: tuple[Report, int, str]) -> None:
    page = Page(written("html", [placed[0]], lang="en"))
    assert page.elements[0] == ("html", {"lang": "en"})
    assert ("blockquote", {"lang": "th"}) in page.elements


def test_an_encoding_without_thai_loses_nothing(written: Written, faulty: Report) -> None:
    whole, escaped = (Page(written("html", [faulty], encoding=encoding)) for encoding in ("utf-8", "cp874"))
    assert escaped.texts == whole.texts


def test_hostile_words_make_no_element_and_no_attribute(
    written: Written, found: Callable[..., Diagnostic], text: Callable[..., Text]
) -> None:
    words = "\"'><img src=x onerror='y'></style></blockquote>&lt;b&gt;\x00\u202e"
    one = found(text(words).span, title=words, message=words, why=words, mend=words)
    report = Report(f"{words}.txt", "th", "text", diagnostics=(one,), notes=(words,))
    plain = replace(report, path="p.txt", diagnostics=(found(text("x").span),), notes=("x",))
    assert Page(written("html", [report])).elements == Page(written("html", [plain])).elements


class TestMarks:
    def shown(self, string: str, *marks: Mark) -> str:
        return marked(Text(string, ()), marks, "f-")

    def test_stand_round_their_characters(self) -> None:
        assert self.shown("กขค", Mark(1, 2, "error", 7)) == (
            'ก<mark class="error">ข</mark><sup><a href="#f-7">7</a></sup>ค'
        )

    def test_over_each_other_show_the_gravest(self) -> None:
        shown = self.shown("abcd", Mark(0, 3, "info", 1), Mark(1, 4, "error", 2))
        assert shown.replace("\n", "") == (
            '<mark class="info">a</mark><mark class="error">bc</mark><sup><a href="#f-1">1</a></sup>'
            '<mark class="error">d</mark><sup><a href="#f-2">2</a></sup>'
        )

    def test_of_no_characters_are_seen(self) -> None:
        assert self.shown("ab", Mark(1, 1, "error", 1)).startswith('a<mark class="error"> </mark><sup>')
        assert self.shown("", Mark(0, 0, "error", 1)).startswith('<mark class="error"> </mark><sup>')

    def test_of_characters_without_width_are_seen(self) -> None:
        assert '<mark class="error">\ufffd</mark>' in self.shown("ก\u200bข", Mark(1, 2, "error"))

    @pytest.mark.parametrize("end", [1, 2])
    def test_never_part_a_letter_from_its_marks(self, text: Callable[..., Text], end: int) -> None:
        mark = Mark.of(text("ที่นี่").span.sub(0, end), "error")
        assert mark[:2] == (0, 3)

    def test_leave_out_what_is_far_away(self) -> None:
        string = "a" * 1000 + "X" + "b" * 1000 + "Y" + "c" * 1000
        shown = self.shown(string, Mark(1000, 1001, "error"), Mark(2001, 2002, "error"))
        assert shown.startswith(" … " + "a" * 300 + "<mark")
        assert "b" * 300 + " … " + "b" * 300 in shown
        assert shown.endswith("c" * 300 + " … ")

    def test_escape_the_text(self) -> None:
        assert self.shown("<b>&", Mark(0, 1, "error")) == '<mark class="error">&lt;</mark>b&gt;&amp;'
