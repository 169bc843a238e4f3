using System.Reflection;

namespace ReviewBot.Cards;

/// <summary>What a command needs before it is answered.</summary>
public enum CommandScope
{
    /// <summary>A pipeline: in a chat without one the user is asked to choose it first, and the command is answered then.</summary>
    Pipeline,

    /// <summary>Nothing.</summary>
    Anywhere,

    /// <summary>A pipeline, and nobody else: it opens a form of one person, from a channel or chat in their personal chat.</summary>
    Form,
}

/// <summary>
/// The definition of a command, the same in every language. The guide, the lists of the app's manifest and the dispatch are made from it;
/// its handler is registered by a dialog (<c>ICommandHandler</c>), and the host does not start while one is missing.
/// </summary>
/// <param name="told">Where the guide names it and Teams offers it; nothing: everywhere. It is understood in every place.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CommandDefinitionAttribute(params Audience[] told) : Attribute
{
    static readonly Dictionary<Command, CommandDefinitionAttribute> All = Enum.GetValues<Command>().ToDictionary(
        command => command,
        command => typeof(Command).GetField($"{command}")?.GetCustomAttribute<CommandDefinitionAttribute>()
            ?? throw new InvalidOperationException($"{command} has no definition."));

    public IReadOnlyList<Audience> Told => IsToldOnCards ? [] : told is [] ? Enum.GetValues<Audience>() : told;

    public CommandScope Scope { get; init; }

    /// <summary>True: its answer names no deal and no pipeline, so that it is given also where deals are withheld.</summary>
    public bool IsNeutral { get; init; }

    /// <summary>True: it may be about one deal, whose name is typed behind it.</summary>
    public bool TakesDeal { get; init; }

    /// <summary>True: a day or a time may be typed with it.</summary>
    public bool TakesTime { get; init; }

    /// <summary>True: told by the cards that need it, and nowhere else.</summary>
    public bool IsToldOnCards { get; init; }

    /// <summary>Where in the guide: smaller numbers first, then as the commands stand.</summary>
    public int Order { get; init; }

    /// <summary>True: not in Teams' own lists, which hold ten commands each.</summary>
    public bool IsUnlisted { get; init; }

    public static CommandDefinitionAttribute Of(Command command) => All[command];

    /// <summary>In the order in which they are told.</summary>
    public static IEnumerable<Command> ToldTo(params IEnumerable<Audience> audiences) =>
        All.Keys.OrderBy(command => All[command].Order).Where(command => All[command].Told.Intersect(audiences).Any());
}
