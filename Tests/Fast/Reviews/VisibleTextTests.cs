using ReviewBot.Reviews;

namespace ReviewBot.Tests.Reviews;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("Contoso", "Contoso")]
    [InlineData("Müller & Söhne 😀", "Müller & Söhne 😀")]
    [InlineData("a\tb\r\nc", "a\tb\nc")]
    [InlineData("evil\u202Egnp.exe", "evilgnp.exe")]
    [InlineData("\u2066a\u2069\u200E\u200F\u061Cb", "ab")]
    [InlineData("a\0b\u0007c\u0085", "abc\n")]
    [InlineData("", "")]
    public void Nothing_hidden_is_left(string text, string clean) => Assert.Equal(clean, VisibleText.Clean(text));
}
