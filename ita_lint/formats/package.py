"""Zip packages (Word, Excel, OpenDocument): opened within limits, and written anew with single members changed."""

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Mapping

from ita_lint.formats import refusals

#: A package that inflates to more, or to more times its own size, is none that an officer wrote.
MOST_BYTES = 500 * 1024 * 1024
MOST_TIMES = 100
#: Small packages may well inflate a hundred times: a page of blanks does.
_SMALL = 10 * 1024 * 1024
_ENCRYPTED = 0x1
#: What the libraries below raise on a member that is absent, damaged, or packed in a way they do not know.
_DAMAGE = (KeyError, ValueError, EOFError, OSError, RuntimeError, zipfile.BadZipFile, zlib.error, lzma.LZMAError)
_BOMS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
#: Elements inside each other deeper than this are no document that somebody wrote.
MOST_NESTED = 200
#: Characters that no XML holds.
ILLEGAL = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MANIFEST = "META-INF/manifest.xml"
#: The beginning of a document type in UTF-8; in UTF-16 too, where one of the first characters has a zero byte.
_DOCTYPE = b"<!DOCTYPE"
_WIDE_DOCTYPES = tuple(_DOCTYPE.decode().encode(name) for name in ("utf-16-le", "utf-16-be"))


class Package:
    """The members of a zip file by name. What cannot be read of them raises UnreadableInput."""

    def __init__(self, data: bytes) -> None:
        """Open the bytes of a zip file; the sizes that it states are held to the limits before anything is inflated."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise refusals.broken() from error
        members = self._zip.infolist()
        size = sum(member.file_size for member in members)
        if size > MOST_BYTES or (size > _SMALL and size > MOST_TIMES * len(data)):
            raise refusals.too_large("เนื้อหาที่บีบอัดไว้ในไฟล์", "the file holds very much compressed content")
        if any(member.flag_bits & _ENCRYPTED for member in members):
            raise refusals.locked()
        self.names = frozenset(member.filename for member in members)

    def read(self, name: str) -> bytes:
        """Return the bytes of a member. Raises UnreadableInput if it is absent, damaged or longer than it states."""
        try:
            return self._zip.read(name)
        except _DAMAGE as error:
            raise refusals.broken(name) from error

    def xml(self, name: str) -> bytes:
        """Return the bytes of a member that is XML. A document type is refused: office files have none, attacks do."""
        data = self.read(name)
        if _DOCTYPE in data or (b"\0" in data[:4] and any(mark in data for mark in _WIDE_DOCTYPES)):
            raise refusals.broken(name)
        return data

    def utf8(self, name: str) -> bytes:
        """Return the bytes of a member that is XML in UTF-8, also where the file has it in UTF-16."""
        data = self.xml(name)
        try:
            return data.decode("utf-16").encode() if data.startswith(_BOMS_OF_UTF_16) else data
        except UnicodeDecodeError as error:
            raise refusals.broken(name) from error

    def rewritten(self, members: Mapping[str, bytes]) -> bytes:
        """Return the package as `replaced` does; members are given in UTF-8 and written in the encoding they are in."""
        wide = {name for name in members if name in self.names and self.read(name).startswith(_BOMS_OF_UTF_16)}
        return self.replaced(
            {name: data.decode().encode("utf-16") if name in wide else data for name, data in members.items()}
        )

    def replaced(self, members: Mapping[str, bytes]) -> bytes:
        """Return the package with these members' bytes new; the others stay; new ones go last."""
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as target:
            for member in self._zip.infolist():
                new = members.get(member.filename)
                target.writestr(member, self._zip.read(member) if new is None else new, member.compress_type)
            for name in members:
                if name not in self.names:
                    target.writestr(zipfile.ZipInfo(name), members[name], zipfile.ZIP_DEFLATED)
        return written.getvalue()


def opendocument(data: bytes) -> Package:
    """Return the package of an OpenDocument file. Raises UnreadableInput, of kind "locked" if it has a password."""
    package = Package(data)
    if _MANIFEST in package.names and b"encryption-data" in package.read(_MANIFEST):
        raise refusals.locked()
    return package
