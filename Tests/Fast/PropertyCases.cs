using FsCheck;

namespace ReviewBot.Tests;

/// <summary>
/// How many cases a property is tried with. They are the same ones in every run, so that a red run is red again; REVIEWBOT_PROPERTIES=20
/// tries twenty times as many, other ones each time.
/// </summary>
static class PropertyCases
{
    static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable("REVIEWBOT_PROPERTIES"), out var times) ? times : 0;

    public static Config Of(int number) => Times > 0
        ? Config.QuickThrowOnFailure.WithMaxTest(number * Times)
        : Config.QuickThrowOnFailure.WithMaxTest(number).WithReplay(20_261_130, 7);
}
