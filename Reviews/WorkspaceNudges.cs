using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Reviews;

/// <summary>How the people of one workspace are nudged.</summary>
public sealed record WorkspaceNudges
{
    /// <summary>False: no nudges about its deals, no list, no digest. Cards for preparation of a planned review are still sent.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>Weekday of the digest and of the lead's list. If it is not a working day: see <see cref="WeeklyWindows"/>.</summary>
    public DayOfWeek DigestDay { get; init; } = DayOfWeek.Monday;

    /// <summary>Whether the digest is posted at all.</summary>
    public bool HasDigest { get; init; } = true;

    /// <summary>Conversation for the digest; null: the workspace's own.</summary>
    public string? DigestConversation { get; init; }

    /// <summary>Recipient of the weekly list and of the last rung; null: whoever set the workspace up.</summary>
    public Person? Lead { get; init; }
}
