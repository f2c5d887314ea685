using Nabla.Printing;

namespace Nabla.Tests.Printing;

public class MarkupTests
{
    [Theory]
    [InlineData("x_1 + α", "x_1 + α")]
    [InlineData("<script>alert('a & \"b\"')</script>", "&lt;script&gt;alert(&#39;a &amp; &quot;b&quot;&#39;)&lt;/script&gt;")]
    [InlineData("]]>", "]]&gt;")]
    [InlineData("a\0b\u0001\uFFFF", "a\uFFFDb\uFFFD\uFFFD")]
    [InlineData("", "")]
    public void Text_is_escaped(string text, string escaped) => Assert.Equal(escaped, Markup.Escape(text));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() =>
        Assert.Equal("\uD835\uDC65 \uFFFD\uFFFD", Markup.Escape(string.Concat("\uD835\uDC65 ", "\uDC65", "\uD835")));
}
