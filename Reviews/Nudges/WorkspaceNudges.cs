namespace ReviewBot.Reviews.Nudges;

/// <summary>How the people of one workspace are nudged.</summary>
public sealed record WorkspaceNudges
{
    /// <summary>
    /// Off: nobody is nudged about its deals, and there is neither list nor digest. Cards before a planned review still come.
    /// </summary>
    public bool IsOn { get; init; } = true;

    /// <summary>
    /// The day of the channel's digest and of the lead's list; when it is not worked, the next one of that week, else the last one before.
    /// </summary>
    public DayOfWeek DigestDay { get; init; } = DayOfWeek.Monday;

    /// <summary>Whether the digest is posted at all.</summary>
    public bool HasDigest { get; init; } = true;

    /// <summary>The conversation that the digest is posted to; null: nobody chose, so the workspace's own.</summary>
    public string? DigestConversation { get; init; }

    /// <summary>Who gets the weekly list and has a say at the end of the ladder; null: whoever set the workspace up.</summary>
    public Person? Lead { get; init; }
}
