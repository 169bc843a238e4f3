namespace ReviewBot.Tests.Kit;

/// <summary>Somebody of the local client's sample place (`.m365agentsplayground.yml`); typed messages come from Sam.</summary>
public sealed record Colleague(string Id, string Name)
{
    public static Colleague Sam { get; } = new("29:sam", "Sam Sample");
    public static Colleague Lee { get; } = new("29:lee", "Lee Sample");
    public static Colleague Kim { get; } = new("29:kim", "Kim Example");
    public static Colleague Alex { get; } = new("29:alex", "Alex Example");
    public static Colleague Robin { get; } = new("29:robin", "Robin Sample");
    public static Colleague Toni { get; } = new("29:toni", "Toni Example");
}
