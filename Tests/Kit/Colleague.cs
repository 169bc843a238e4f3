namespace ReviewBot.Tests.Kit;

/// <summary>Somebody of the local client's sample place (`.m365agentsplayground.yml`); typed messages come from Sam.</summary>
public sealed record Colleague(string Id, string Name, int Number)
{
    public static Colleague Sam { get; } = new("29:sam", "Sam Sample", 10);
    public static Colleague Lee { get; } = new("29:lee", "Lee Sample", 11);
    public static Colleague Kim { get; } = new("29:kim", "Kim Example", 12);
    public static Colleague Alex { get; } = new("29:alex", "Alex Example", 13);
    public static Colleague Robin { get; } = new("29:robin", "Robin Sample", 14);
    public static Colleague Toni { get; } = new("29:toni", "Toni Example", 15);

    /// <summary>Who they are to the bot.</summary>
    public string Entra => $"5a3d1c00-0000-4000-8000-0000000000{Number}";
}
