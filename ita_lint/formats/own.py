"""Reports of ita-lint itself: they lie in the folders of the plans, hold tables like theirs, and are none."""

from ita_lint.errors import UnreadableInput

#: So many bytes from the beginning are looked at, and what stands there in our pages and data.
_HEAD = 1000
_MARKS = (b'<meta name="generator" content="ita-lint ', b'"name": "ita-lint"')
#: Where a workbook says what it is, and what ours say.
_PROPERTIES, _MARK = "docProps/core.xml", b"<dc:description>ita-lint report</dc:description>"

#: What our remarks and changes bear: as their author, in a web page as their class. What others write is theirs.
OURS = "ita-lint"
#: How a file says so, and the members of a package that tell who made it.
_REVIEWED = tuple(form.encode() for form in (f'author="{OURS}"', f">{OURS}</", f'class="{OURS}"', f"class={OURS}"))
_ABOUT = ("docProps/", "meta.xml")


def is_report(data: bytes) -> bool:
    """Return whether the bytes of a file are a report that ita-lint wrote."""
    head = data[:_HEAD]
    if head.startswith(b"PK"):
        return _PROPERTIES.encode() in data and _MARK in _properties(data)
    return any(mark in head for mark in _MARKS)


def is_reviewed(data: bytes) -> bool:
    """Return whether the bytes of a file are a reviewed copy of a plan: remarks in it bear our name."""
    if not data.startswith(b"PK"):
        return any(mark in data for mark in _REVIEWED)
    from ita_lint.formats.package import Package

    try:
        package = Package(data)
        names = (name for name in sorted(package.names) if name.endswith(".xml") and not name.startswith(_ABOUT))
        members = map(package.read, names)
        return any(mark in member for member in members for mark in _REVIEWED)
    except UnreadableInput:
        return False


def refuse_reports(data: bytes) -> None:
    """Raise UnreadableInput (kind "no-plan") for a report of ours."""
    if is_report(data):
        raise UnreadableInput(
            "ไฟล์นี้เป็นรายงานของ ita-lint ไม่ใช่แผน ตรวจไฟล์แผนแทน",
            "this is a report by ita-lint and no plan: check the plan itself",
            "no-plan",
        )


def refuse_reviewed(data: bytes) -> None:
    """Raise UnreadableInput (kind "no-plan") for a reviewed copy of a plan: the plan itself lies beside it."""
    if is_reviewed(data):
        raise UnreadableInput(
            "ไฟล์นี้เป็นสำเนาที่ ita-lint ใส่ความเห็นไว้ จึงตรวจเฉพาะเมื่อระบุชื่อไฟล์",
            "this is a copy with remarks of ita-lint: it is checked only if it is named",
            "no-plan",
        )


def _properties(data: bytes) -> bytes:
    from ita_lint.formats.package import Package

    try:
        return Package(data).read(_PROPERTIES)
    except UnreadableInput:  # whoever reads the file says what is wrong with it
        return b""
