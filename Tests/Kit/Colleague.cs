namespace ReviewBot.Tests.Kit;

/// <summary>
/// A user of the local client's sample conversation (`.m365agentsplayground.yml`). Typed messages are always sent by Sam.
/// </summary>
public sealed record Colleague(string Id, string Name, int Number)
{
    public static Colleague Sam { get; } = new("29:sam", "Sam Sample", 10);
    public static Colleague Lee { get; } = new("29:lee", "Lee Sample", 11);
    public static Colleague Kim { get; } = new("29:kim", "Kim Example", 12);
    public static Colleague Alex { get; } = new("29:alex", "Alex Example", 13);
    public static Colleague Robin { get; } = new("29:robin", "Robin Sample", 14);
    public static Colleague Toni { get; } = new("29:toni", "Toni Example", 15);

    /// <summary>Their Entra object id.</summary>
    public string Entra => $"5a3d1c00-0000-4000-8000-0000000000{Number}";
}
