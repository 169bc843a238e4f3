using ReviewBot.Reviews;

namespace ReviewBot.Tests.Reviews;

public sealed class RosterTests
{
    static readonly Roster Team = new(
    [
        new(new("1"), "Lee Sample", "lee@woodgrove.example"),
        new(new("2"), "Jörg Example", "joerg@woodgrove.example"),
        new(new("3"), "Kim Example", null),
        new(new("4"), "Kim Example", "kim.2@woodgrove.example"),
    ]);

    [Theory]
    [InlineData("Lee Sample", null, "1")]
    [InlineData("  lee   SAMPLE", null, "1")]
    [InlineData("Sample, Lee", null, "1")]
    [InlineData("Lee", null, "1")]
    [InlineData("jorg example", null, "2")]
    [InlineData(null, "LEE@woodgrove.example", "1")]
    [InlineData("Lee Sample", "joerg@woodgrove.example", "2")]
    [InlineData("Lee Sample", "lee@contoso.example", "1")]
    [InlineData("Kim Example", "kim.2@woodgrove.example", "4")]
    public void The_address_decides_and_then_the_name(string? name, string? email, string id) =>
        Assert.Equal(id, Team.Find(name, email)?.Id.Value);

    [Theory]
    [InlineData("Kim", null)]
    [InlineData("Kim Example", null)]
    [InlineData("Priya Sample", "priya@woodgrove.example")]
    [InlineData("", "")]
    [InlineData(",", null)]
    [InlineData(null, null)]
    public void Nobody_is_found_when_nobody_or_two_have_the_name(string? name, string? email) => Assert.Null(Team.Find(name, email));
}
