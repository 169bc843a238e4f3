namespace ReviewBot.Tests.Kit;

/// <summary>
/// Seed and number of random cases. The fixed seed makes failures reproducible; REVIEWBOT_PROPERTIES=20 tries twenty times as many cases,
/// with a new seed each time.
/// </summary>
static class Chance
{
    public const int Seed = 20_261_130;

    /// <summary>0: the default number of cases, with the fixed seed.</summary>
    public static int Times { get; } = int.TryParse(Environment.GetEnvironmentVariable("REVIEWBOT_PROPERTIES"), out var times) ? times : 0;

    public static int Cases(int usually) => Times > 0 ? usually * Times : usually;

    public static Random Random() => Times > 0 ? new() : new(Seed);
}
