using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Reviews;

/// <summary>How the people of one workspace are nudged.</summary>
public sealed record WorkspaceNudges : ExtensibleRecord
{
    /// <summary>False: no nudges about its deals, no list, no digest. Cards for preparation of a planned review are still sent.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>Weekday of the digest and of the lead's list. If it is not a working day: see <see cref="WeeklyWindows"/>.</summary>
    public DayOfWeek DigestDay { get; init; } = DayOfWeek.Monday;

    /// <summary>Whether the digest is posted at all.</summary>
    public bool HasDigest { get; init; } = true;

    /// <summary>Conversation for the digest; null: the workspace's own.</summary>
    public string? DigestConversation { get; init; }

    /// <summary>
    /// Conversations that no longer accept the digest. Not retried until there is activity in them or another one is chosen.
    /// </summary>
    public ValueList<DigestLoss> Lost { get; init; } = [];

    /// <summary>Recipient of the weekly list and of the last rung; null: the person who set the workspace up.</summary>
    public Person? Lead { get; init; }

    /// <param name="seenAt">Time of the last activity there.</param>
    public bool IsLost(string conversation, DateTimeOffset seenAt) =>
        Lost.Any(it => it.Conversation == conversation && it.At >= seenAt);

    /// <summary>Marks the losses as reported to the lead.</summary>
    public WorkspaceNudges TellingLoss() => this with { Lost = [.. Lost.Select(it => it with { IsTold = true })] };

    /// <summary>Removes the loss of a conversation that accepted a digest.</summary>
    public WorkspaceNudges Finding(string conversation) =>
        this with { Lost = Lost.Where(it => it.Conversation.Length > 0 && it.Conversation != conversation) };

    /// <summary>Adds the loss of a conversation; "" when the bot is in none of the pipeline's.</summary>
    public WorkspaceNudges Losing(string conversation, DateTimeOffset at) =>
        this with { Lost = Lost.Where(it => it.Conversation != conversation).Add(new(conversation, at)) };
}
