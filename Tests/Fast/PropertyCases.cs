using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests;

/// <summary>Number of cases per property test, and their seed: see <see cref="Chance"/>.</summary>
static class PropertyCases
{
    const ulong Gamma = 7;

    /// <summary>FsCheck's default size of generated values.</summary>
    const int Size = 50;

    public static Config Of(int number) => Chance.Times > 0
        ? Config.QuickThrowOnFailure.WithMaxTest(Chance.Cases(number))
        : Config.QuickThrowOnFailure.WithMaxTest(number).WithReplay(Chance.Seed, Gamma);

    /// <summary>Generated values, for properties with awaits, which FsCheck cannot run.</summary>
    public static IEnumerable<T> Draw<T>(Gen<T> any, int number) => Chance.Times > 0
        ? any.Sample(Chance.Cases(number), Size)
        : any.Sample(number, new Rnd(Chance.Seed, Gamma), Size);
}
