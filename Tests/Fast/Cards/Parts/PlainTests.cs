using ReviewBot.Cards.Parts;

namespace ReviewBot.Tests.Cards.Parts;

public sealed class PlainTests
{
    [Theory]
    [InlineData("What has Contoso done since 29 Oct?", "What has Contoso done since 29 Oct?")]
    [InlineData("“A/B tests” – 3.5 of them; (really)", "“A/B tests” – 3.5 of them; (really)")]
    [InlineData("[click](https://example.com)", "［click］(https:∕/example.com)")]
    [InlineData("**bold** _it_ `code` <b>", "∗∗bold∗∗ ˍitˍ ˋcodeˋ ‹b›")]
    [InlineData("{{DATE(2026-11-12T00:00:00Z)}}", "｛｛DATE(2026-11-12T00:00:00Z)｝｝")]
    [InlineData("# Heading", "＃ Heading")]
    [InlineData("Plan #1", "Plan #1")]
    [InlineData("1. FC", "1․ FC")]
    [InlineData("2) Contoso", "2） Contoso")]
    [InlineData("(2) Contoso (3)", "(2) Contoso (3)")]
    [InlineData("- list", "– list")]
    [InlineData("two\nlines", "two lines")]
    public void Words_cannot_turn_into_Markdown(string typed, string plain) => Assert.Equal(plain, Plain.Words(typed));

    [Theory]
    [InlineData("{{DATE(2026-11-12T00:00:00Z, SHORT)}}", "｛｛DATE(2026-11-12T00:00:00Z, SHORT)}}")]
    [InlineData("{{{TIME(2026-11-12T00:00:00Z)}}}", "｛｛{TIME(2026-11-12T00:00:00Z)}}}")]
    [InlineData("{one} **bold**", "{one} **bold**")]
    public void No_client_makes_a_date_of_a_run(string typed, string plain) =>
        Assert.All([Run.Text(typed), Run.Bold(typed), Run.Subtle(typed), Run.Passed(typed)], run => Assert.Equal(plain, run.Text));
}
