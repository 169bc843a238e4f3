using ReviewBot.Reviews;

namespace ReviewBot.Tests.Reviews;

/// <summary>Unwraps rulings, and fails for the other case.</summary>
static class Ruled
{
    public static Ruling.Accepted Yes(this Ruling ruling) => Assert.IsType<Ruling.Accepted>(ruling);

    public static Refusal No(this Ruling ruling) => Assert.IsType<Ruling.Refused>(ruling).Why;

    /// <summary>"yes", or the name of the refusal.</summary>
    public static string Word(this Ruling ruling) => ruling is Ruling.Refused refused ? refused.Why.GetType().Name : "yes";

    public static IEnumerable<Change> Changes(this Ruling.Accepted accepted) => accepted.Journal.Select(it => it.Change);
}
