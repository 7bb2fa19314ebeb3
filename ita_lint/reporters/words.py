"""The fixed words of the interface in Thai and English; the words of the rules stand on their cards."""

from ita_lint.thai.digits import to_thai

#: Key -> (Thai, English). `{s}` is the English plural ending of `{n}`.
_WORDS: dict[str, tuple[str, str]] = {
    # severities
    "error": ("ผิด", "error"),
    "warning": ("ควรแก้", "warning"),
    "info": ("ข้อสังเกต", "note"),
    "off": ("ปิดไว้", "off"),
    "count.error": ("ผิด {n}", "{n} error{s}"),
    "count.warning": ("ควรแก้ {n}", "{n} warning{s}"),
    "count.info": ("ข้อสังเกต {n}", "{n} note{s}"),
    # the fields of a row, as a place names them
    "field.document": ("เอกสาร", "document"),
    "field.heading": ("ชื่อตัวชี้วัด", "indicator name"),
    "field.measure": ("มาตรการ", "measure"),
    "field.analysis": ("ผลการวิเคราะห์", "analysis"),
    "field.steps": ("ขั้นตอน", "steps"),
    "field.period": ("ระยะเวลา", "period"),
    "field.responsible": ("ผู้รับผิดชอบ", "responsible"),
    "field.scores": ("คะแนน", "scores"),
    "field.follow_up": ("การติดตามผล", "follow-up"),
    # what else an example plan can change
    "field.agency": ("ชื่อหน่วยงาน", "agency"),
    "field.assessed_year": ("ปีที่ประเมิน", "assessed year"),
    "field.plan_year": ("ปีของแผน", "plan year"),
    "field.titles": ("หัวเรื่อง", "titles"),
    "field.order": ("ลำดับของตัวชี้วัด", "order of the indicators"),
    "field.number": ("หมายเลขตัวชี้วัด", "indicator number"),
    "field.name": ("ชื่อตัวชี้วัด", "indicator name"),
    "field.item": ("ข้อ", "item"),
    "field.theme": ("ประเด็นหลัก", "theme"),
    "field.themes": ("แถวตามประเด็นหลัก", "rows by theme"),
    "field.comments": ("ความเห็นข้างข้อความ", "comments"),
    "field.stated_scores": ("ตารางคะแนน", "table of scores"),
    # the required elements, as the matrix heads its columns
    "element.name": ("ชื่อ", "name"),
    "element.score": ("คะแนน", "score"),
    "element.analysis": ("วิเคราะห์", "analysis"),
    "element.measure": ("มาตรการ", "measure"),
    "element.steps": ("ขั้นตอน", "steps"),
    "element.period": ("ระยะเวลา", "period"),
    "element.responsible": ("ผู้รับผิดชอบ", "responsible"),
    "state.met": ("ครบถ้วน", "met"),
    "state.wrong": ("มีจุดที่ต้องแก้", "to be mended"),
    "state.missing": ("ไม่มี", "missing"),
    "state.unchecked": ("ไม่ได้ตรวจ", "not checked"),
    # one file
    "indicator": ("ตัวชี้วัดที่ {number}", "indicator {number}"),
    "item": ("ข้อ {code}", "item {code}"),
    "theme": ("ประเด็นที่ {number}", "theme {number}"),
    "assessed": ("ผลประเมิน ITA {year}", "ITA result of {year}"),
    "planned": ("มาตรการปี {year}", "measures for {year}"),
    "year.used": ("ตรวจด้วยเกณฑ์ปี {year}", "checked by the criteria of {year}"),
    "agency.unknown": ("ไม่พบชื่อหน่วยงาน", "no agency named"),
    "readiness": ("ความพร้อม {met}/{of} ({percent} %)", "Readiness {met}/{of} ({percent} %)"),
    "clean": ("ตรวจ {n} ข้อ กับ {scope} ไม่พบข้อผิดพลาด", "{n} rule{s} checked on {scope}, nothing found"),
    "clean.waived": (
        "ตรวจ {n} ข้อ กับ {scope} ไม่พบข้อผิดพลาดอื่นนอกจากที่เว้นไว้",
        "{n} rule{s} checked on {scope}, nothing found but what is waived",
    ),
    "clean.unchecked": (
        "ไม่มีกฎใดตรวจไฟล์นี้ เพราะการตั้งค่าปิดไว้ทั้งหมด",
        "no rule looked at this file: the settings turn all of them off",
    ),
    "scope.indicators": ("{n} ตัวชี้วัด", "{n} indicator{s}"),
    "scope.themes": ("{n} ประเด็น", "{n} theme{s}"),
    "scope.rows": ("{n} แถวของแผน", "{n} row{s} of the plan"),
    "unreadable": ("อ่านไม่ได้", "could not be read"),
    "skipped": ("ไม่ได้ตรวจ", "not checked"),
    "note": ("หมายเหตุ", "Note"),
    "not-checked": ("ไม่ได้ตรวจ", "not checked"),
    "suppressed": ("เว้นไว้", "waived"),
    "suppressed.rule": ("เว้นไว้ {code} {n} จุด", "{n} finding{s} of {code} waived"),
    "suppressed.count": ("เว้นไว้โดยมีเหตุผล {n} จุด", "{n} finding{s} waived with a reason"),
    "by.settings": ("ตามการตั้งค่า", "by the settings"),
    "by.document": ("ตามข้อความในเอกสาร", "by a comment in the document"),
    "not-checked.count": ("ไม่ได้ตรวจ {n} ข้อ", "{n} rule{s} could not be applied"),
    # reports as tables
    "report": ("รายงานผลการตรวจแผน ITA", "Report on ITA plans"),
    "row.indicator": ("ตัวชี้วัด", "indicator"),
    "row.theme": ("ประเด็น", "theme"),
    "file": ("ไฟล์", "file"),
    "part": ("ส่วน", "part"),
    "excerpt": ("ข้อความในแผน", "words of the plan"),
    "correction": ("คำแก้", "correction"),
    "waived": ("เว้นไว้เพราะ", "waived because"),
    "percent": ("ร้อยละ", "percent"),
    "required": ("ทั้งหมด", "required"),
    "status": ("สถานะ", "status"),
    "status.checked": ("ตรวจแล้ว", "checked"),
    "findings": ("สิ่งที่พบ", "findings"),
    "agency": ("หน่วยงาน", "agency"),
    "ready-title": ("ความพร้อม", "readiness"),
    "place": ("ตำแหน่ง", "place"),
    "rule": ("กฎ", "rule"),
    "finding": ("สิ่งที่พบ", "finding"),
    "cut": ("รายงานยาวเกินกว่าจะแสดงทั้งหมด", "The report is too long to be shown as a whole"),
    # one finding
    "fixable": ("แก้ได้", "fixable"),
    "fix.safe": ("แก้ได้: {fix}", "Correction: {fix}"),
    "fix.unsafe": ("แก้ได้ (โปรดตรวจทานก่อน): {fix}", "Correction (please look before taking it): {fix}"),
    "more": ("อ่านเพิ่ม: {command}", "More: {command}"),
    "alike": ("พบเช่นเดียวกันที่ {places}", "The same at {places}"),
    "also": ("และอีก {n} แห่ง", "and {n} more place{s}"),
    # all files
    "found": ("พบ {n} จุด", "Found {n}"),
    "found.none": ("ไม่พบข้อผิดพลาด", "Nothing found"),
    "files": ("ตรวจ {n} ไฟล์", "{n} file{s} checked"),
    "files.hit": ("ใน {n} ไฟล์", "in {n} file{s}"),
    "files.unreadable": ("อ่านไม่ได้ {n} ไฟล์", "{n} file{s} could not be read"),
    "files.skipped": ("ไม่มีแผน {n} ไฟล์", "{n} file{s} without a plan"),
    "files.none": ("ไม่ได้ตรวจไฟล์ใด", "No file was checked"),
    "ready": (
        "มีคำแก้พร้อมใช้ {n} จุด (--fix แก้ในไฟล์ให้ได้ {safe} จุด)",
        "{n} with a ready correction ({safe} safe: --fix)",
    ),
    "ready.none-safe": ("มีคำแก้พร้อมใช้ {n} จุด", "{n} with a ready correction"),
    "offer": ("สำเนาที่มีความเห็นตรงจุดที่พบ: {command}", "A copy with a remark at each place: {command}"),
    "reviewed": ("ตรวจแล้ว", "reviewed"),
    "proposal": ("ข้อเสนอ: {fix}", "Proposal: {fix}"),
    "see": ("ดูด้วย: {places}", "See also: {places}"),
    "mended": ("แก้แล้ว {n} จุด ({codes})", "mended {n} ({codes})"),
    "mended.kept": ("เก็บไฟล์เดิมไว้ที่ {path}", "the file as it was is kept as {path}"),
    "unmended": ("ไม่ได้แก้ {n} จุด ({codes})", "not mended {n} ({codes})"),
    "mendable": (
        "แก้ได้ {n} จุด ใน {files} ไฟล์ ด้วย {options}",
        "{n} finding{s} would be mended by {options} (files: {files})",
    ),
    "mendable.none": ("ไม่มีจุดที่แก้ได้ด้วย --fix", "--fix would mend nothing"),
    "statistics": ("จำนวนตามกฎ", "Findings by rule"),
    # rules and explain
    "rules.count": ("ทั้งหมด {n} ข้อ", "{n} rule{s}"),
    "rules.code": ("รหัส", "code"),
    "rules.name": ("ชื่อ", "name"),
    "rules.severity": ("ระดับ", "severity"),
    "rules.title": ("สิ่งที่ตรวจ", "what is found"),
    "why": ("เหตุผล", "Why"),
    "mend": ("วิธีแก้", "How to mend it"),
    "source": ("ที่มา", "Source"),
    "example.bad": ("ตัวอย่างที่ต้องแก้", "To be mended"),
    "example.good": ("ตัวอย่างที่ถูกต้อง", "Sound"),
    "example.fixed": ("เมื่อแก้แล้ว", "Mended"),
    "example.base": ("แผนตัวอย่างตามปกติ", "the sample plan as it is"),
    "removed": ("ไม่มีแถวนี้", "no such row"),
    # show
    "show.table": ("ตารางที่ {number} ({n} แถว)", "Table {number} ({n} row{s})"),
    "show.tables": ("ตารางที่ {number} ({n} แถว)", "Tables {number} ({n} row{s})"),
    "show.stated": ("คะแนนที่รายงานไว้นอกแถวของแผน {n} ค่า", "{n} score{s} reported outside the plan's rows"),
    "show.heading": ("หัวตาราง", "column heading"),
    "show.unused": ("ไม่ใช้", "not used"),
    "show.lost": ("อ่านหัวตารางไม่ได้ จึงไม่ได้ตรวจตารางนี้", "headings not understood, so this table is not checked"),
    "how.exact": ("ตรงตามชื่อ", "exact"),
    "how.synonym": ("ชื่ออื่นที่ใช้กัน", "synonym"),
    "how.likeness": ("ใกล้เคียง {percent} %", "likeness {percent}"),
    "how.content": ("ดูจากเนื้อหาในคอลัมน์", "by what its cells hold"),
    "how.none": ("ไม่ทราบ", "unknown"),
    "empty": ("(ว่าง)", "(empty)"),
    "absent": ("(ไม่มีคอลัมน์นี้)", "(no such column)"),
    "unread": ("ไม่พบสิ่งที่อ่านเข้าใจ", "nothing understood"),
    "nameless": ("ไม่ทราบตัวชี้วัด", "indicator unknown"),
    "whole": ("ทั้งตัวชี้วัด", "the whole indicator"),
    "part.public": ("ส่วนประชาชน", "public part"),
    "part.survey": ("ส่วนสำรวจ", "survey part"),
    "stated.total": ("ภาพรวม", "total"),
    "claim.least": ("น้อยที่สุด", "the least"),
    "claim.least-in-part": ("น้อยที่สุดของส่วนนี้", "the least of its part"),
    "claim.most": ("มากที่สุด", "the most"),
    "claim.every": ("ทุกข้อ", "every item"),
    "claim.total": ("คะแนนรวม", "total"),
    "exception": ("ยกเว้น", "except"),
    "computed": ("ลำดับอัตโนมัติ", "numbered by the file"),
    "unit.division": ("ส่วนราชการ", "division"),
    "unit.position": ("ตำแหน่ง", "position"),
    "unit.committee": ("คณะกรรมการ", "committee"),
    "unit.everyone": ("ทุกหน่วย", "everyone"),
    "unit.unknown": ("ไม่ทราบประเภท", "kind unknown"),
    "open": ("ไม่ระบุ", "open"),
}

MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip

#: The distance between a Buddhist and a Gregorian year.
ERA = 543

#: The elements of the readiness matrix in reading order.
ELEMENTS = ("name", "score", "analysis", "measure", "steps", "period", "responsible")

SEVERITIES = ("error", "warning", "info")


def say(key: str, lang: str, **data: object) -> str:
    """Return the words of `key` in `lang` ("th" or "en") with `data` put in."""
    plural = "" if data.get("n") == 1 else "s"
    return _WORDS[key][lang == "en"].format(s=plural, **data)


def known(key: str) -> bool:
    """Return whether there are words for `key`."""
    return key in _WORDS


def digits(number: object, lang: str) -> str:
    """Return a number of the document as the reader writes it: Thai digits in Thai, Arabic ones in English."""
    return str(number) if lang == "en" else to_thai(str(number))
