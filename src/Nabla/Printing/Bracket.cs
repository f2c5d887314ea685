namespace Nabla.Printing;

/// <summary>Brackets and integral signs of any height.</summary>
internal static class Bracket
{
    /// <summary>A sign of a height; a brace of even height is one line higher, for its middle.</summary>
    public static Layout Of(char sign, int height)
    {
        var (single, top, extension, middle, bottom) = sign switch
        {
            '(' => ('(', '⎛', '⎜', '⎜', '⎝'),
            ')' => (')', '⎞', '⎟', '⎟', '⎠'),
            '{' => ('{', '⎧', '⎪', '⎨', '⎩'),
            '⌊' => ('⌊', '⎢', '⎢', '⎢', '⎣'),
            '⌋' => ('⌋', '⎥', '⎥', '⎥', '⎦'),
            '⌈' => ('⌈', '⎡', '⎢', '⎢', '⎢'),
            '⌉' => ('⌉', '⎤', '⎥', '⎥', '⎥'),
            '∫' => ('∫', '⌠', '⎮', '⎮', '⌡'),
            _ => (sign, sign, sign, sign, sign),
        };
        var hasMiddle = middle != extension;
        if (height == 1)
        {
            return Layout.Text(single.ToString());
        }

        height += hasMiddle && height % 2 == 0 ? 1 : 0;
        return Layout.Of(Enumerable.Range(0, height).Select(i =>
            (i == 0 ? top : i == height - 1 ? bottom : hasMiddle && i == height / 2 ? middle : extension).ToString()));
    }
}
