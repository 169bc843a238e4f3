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

    [Theory]
    [InlineData("KEX", null, "4")]
    [InlineData("kim  example", null, "4")] // two have the name
    [InlineData("Lee", null, "2")] // before a first name
    [InlineData("Lee Sample", null, "1")] // behind a full name
    [InlineData("kex", "lee@woodgrove.example", "1")] // behind an address
    [InlineData(null, "old@woodgrove.example", "2")]
    [InlineData("Jörg", null, null)] // nobody, although a first name would match
    [InlineData("Robin", null, null)] // somebody who is not here any more
    public void What_was_said_counts_where_neither_address_nor_full_name_do(string? name, string? email, string? id)
    {
        var roster = new Roster(
            [
                new(new("1"), "Lee Sample", "lee@woodgrove.example"),
                new(new("2"), "Jörg Example", "joerg@woodgrove.example"),
                new(new("3"), "Kim Example", null),
                new(new("4"), "Kim Example", "kim.2@woodgrove.example"),
                new(new("5"), "Robin Sample", null),
            ],
            [
                Said("kex", new("4")), Said("Kim Example", new("4")), Said("Lee", new("2")), Said("Lee Sample", new("2")),
                Said("old@woodgrove.example", new("2")), Said("Jörg", null), Said("Robin", new("6")),
            ]);

        Assert.Equal(id, roster.Find(name, email)?.Id.Value);
    }

    static OwnerChoice Said(string written, PersonId? who) =>
        new(written, who is { } id ? new(id, "As they were called then") : null, new(2026, 11, 16));
}
