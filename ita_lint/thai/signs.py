"""Signs that number the items of a list in place of digits: letters in their order, and circled numbers."""

from ita_lint.thai.digits import like

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
#: Thai lists leave out the letters that are seldom written.
ALPHABETS = ("กขคงจฉชซญฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ", "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def signed(number: object, example: str) -> str:
    """Return `number` written like `example`: as such a sign if it is one and reaches so far, else in its digits."""
    text = str(number)
    for signs in (CIRCLED, *ALPHABETS):
        if len(example) == 1 and example in signs and text.isdecimal() and 1 <= int(text) <= len(signs):
            return signs[int(text) - 1]
    return like(number, example)
