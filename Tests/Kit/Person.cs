namespace ReviewBot.Tests.Kit;

/// <summary>Somebody of the local client's sample place (`.m365agentsplayground.yml`); typed messages come from Sam.</summary>
public sealed record Person(string Id, string Name)
{
    public static Person Sam { get; } = new("29:sam", "Sam Sample");
    public static Person Lee { get; } = new("29:lee", "Lee Sample");
    public static Person Kim { get; } = new("29:kim", "Kim Example");
    public static Person Alex { get; } = new("29:alex", "Alex Example");
    public static Person Robin { get; } = new("29:robin", "Robin Sample");
    public static Person Toni { get; } = new("29:toni", "Toni Example");
}
