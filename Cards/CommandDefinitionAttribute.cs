using System.Reflection;

namespace ReviewBot.Cards;

/// <summary>What a command requires before it is handled.</summary>
public enum CommandScope
{
    /// <summary>A pipeline: in a chat without one the user is asked to choose it first, and the command is then resumed.</summary>
    Pipeline,

    /// <summary>Nothing.</summary>
    Anywhere,

    /// <summary>A pipeline, and privacy: it opens a personal form; from a channel or chat, in the personal chat.</summary>
    Form,
}

/// <summary>
/// The definition of a command, the same in every language. Guide, manifest and routing are derived from it; its handler is registered by a
/// dialog (<c>ICommandHandler</c>), and the host does not start while one is missing.
/// </summary>
/// <param name="told">Where the guide lists it and Teams offers it; empty: everywhere. It is understood everywhere in any case.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CommandDefinitionAttribute(params Audience[] told) : Attribute
{
    static readonly Dictionary<Command, CommandDefinitionAttribute> All = Enum.GetValues<Command>().ToDictionary(
        command => command,
        command => typeof(Command).GetField($"{command}")?.GetCustomAttribute<CommandDefinitionAttribute>()
            ?? throw new InvalidOperationException($"{command} has no definition."));

    public IReadOnlyList<Audience> Told => IsToldOnCards ? [] : told is [] ? Enum.GetValues<Audience>() : told;

    public CommandScope Scope { get; init; }

    /// <summary>True: its answer names no deal and no pipeline, so that it is allowed in conversations with outsiders.</summary>
    public bool IsNeutral { get; init; }

    /// <summary>True: accepts the name of a deal after it.</summary>
    public bool TakesDeal { get; init; }

    /// <summary>True: accepts a day or a time.</summary>
    public bool TakesTime { get; init; }

    /// <summary>True: mentioned only on the cards that need it, not in the guide.</summary>
    public bool IsToldOnCards { get; init; }

    /// <summary>Position in the guide: smaller numbers first, then in the order of declaration.</summary>
    public int Order { get; init; }

    /// <summary>
    /// True: not in the manifest's lists, which have at most twelve commands each:
    /// https://learn.microsoft.com/microsoft-365/extensibility/schema/root-bots-command-lists
    /// </summary>
    public bool IsUnlisted { get; init; }

    public static CommandDefinitionAttribute Of(Command command) => All[command];

    /// <summary>The commands for these audiences, in the order of the guide.</summary>
    public static IEnumerable<Command> ToldTo(params IEnumerable<Audience> audiences) =>
        All.Keys.OrderBy(command => All[command].Order).Where(command => All[command].Told.Intersect(audiences).Any());
}
