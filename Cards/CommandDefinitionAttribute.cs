using System.Reflection;

namespace ReviewBot.Cards;

/// <summary>What a command is in every language. From it the guide and the lists of the app's manifest are made.</summary>
/// <param name="told">Where the guide names it and Teams offers it; nothing: everywhere. It is understood in every place.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CommandDefinitionAttribute(params Audience[] told) : Attribute
{
    static readonly Dictionary<Command, CommandDefinitionAttribute> All = Enum.GetValues<Command>().ToDictionary(
        command => command,
        command => typeof(Command).GetField($"{command}")?.GetCustomAttribute<CommandDefinitionAttribute>()
            ?? throw new InvalidOperationException($"{command} has no definition."));

    public IReadOnlyList<Audience> Told => IsToldOnCards ? [] : told is [] ? Enum.GetValues<Audience>() : told;

    /// <summary>True: told by the cards that need it, and nowhere else.</summary>
    public bool IsToldOnCards { get; init; }

    /// <summary>Where in the guide: smaller numbers first, then as the commands stand.</summary>
    public int Order { get; init; }

    public static CommandDefinitionAttribute Of(Command command) => All[command];

    /// <summary>True: not in Teams' own lists, which hold ten commands each.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>In the order in which they are told.</summary>
    public static IEnumerable<Command> ToldTo(params IEnumerable<Audience> audiences) =>
        All.Keys.OrderBy(command => All[command].Order).Where(command => All[command].Told.Intersect(audiences).Any());
}
