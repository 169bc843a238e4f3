using FsCheck;

namespace ReviewBot.Tests;

/// <summary>
/// Number of cases per property test. A fixed seed makes failures reproducible; REVIEWBOT_PROPERTIES=20 tries twenty times as many cases,
/// with a new seed each time.
/// </summary>
static class PropertyCases
{
    static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable("REVIEWBOT_PROPERTIES"), out var times) ? times : 0;

    public static Config Of(int number) => Times > 0
        ? Config.QuickThrowOnFailure.WithMaxTest(number * Times)
        : Config.QuickThrowOnFailure.WithMaxTest(number).WithReplay(20_261_130, 7);
}
