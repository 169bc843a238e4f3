using System.Globalization;
using ReviewBot.Reviews;

namespace ReviewBot.Playground;

/// <summary>The people of .m365agentsplayground.yml, for the pages, where the user chooses which of them to be.</summary>
static class SamplePeople
{
    public static IReadOnlyList<Person> All { get; } =
    [
        Of("10", "Sam Sample"), Of("11", "Lee Sample"), Of("12", "Kim Example"), Of("13", "Alex Example"), Of("14", "Robin Sample"),
        Of("15", "Toni Example"),
    ];

    /// <summary>The bot's settings with these people.</summary>
    public static IEnumerable<string> Settings(string tenant) => All.Index().SelectMany(it => (string[])
    [
        string.Create(CultureInfo.InvariantCulture, $"--Playground:People:{it.Index}:Id"), it.Item.Id.Value,
        string.Create(CultureInfo.InvariantCulture, $"--Playground:People:{it.Index}:Name"), it.Item.Name,
    ]).Concat(["--Playground:Tenant", tenant]);

    static Person Of(string number, string name) => new(new($"5a3d1c00-0000-4000-8000-0000000000{number}"), name);
}
