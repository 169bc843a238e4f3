using ReviewBot.Reviews.Settings;

namespace ReviewBot.Reviews.Rooms;

/// <summary>A member of a conversation, as Teams lists them.</summary>
/// <param name="EntraId">Object id in Entra; null: an anonymous participant.</param>
/// <param name="Tenant">The member's own tenant; null: not told, which is so only in the conversation's own tenant.</param>
/// <param name="Role">Teams' name of the role: "user", "owner", "guest", "anonymous"; null: not told, a member.</param>
public sealed record RoomMember(string? EntraId, string? Tenant, string? Role);

public enum RoomState
{
    /// <summary>The roster could not be read. Treated like Outside, and said in other words.</summary>
    Unknown,
    Inside,
    Outside,
}

/// <summary>The result of one walk through a roster.</summary>
/// <param name="GuestsInside">The setting that the state is for.</param>
public sealed record RoomCheck(DateTimeOffset At, RoomState State, bool GuestsInside)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>Who was found; of a roster that could not be read, those who were found before.</summary>
    public RoomMembers Members { get; init; } = RoomMembers.None;

    /// <summary>Random token of whoever reads the roster just now, so that no other replica does; null: it was read.</summary>
    public string? Claim { get; init; }

    /// <summary>
    /// With another setting only where all members are known; else the walk has to be made again, as after one of an older version, which
    /// listed nobody.
    /// </summary>
    public bool Holds(bool guestsInside, DateTimeOffset now) =>
        Claim is null && (GuestsInside == guestsInside || Members.IsWhole) && (Members != RoomMembers.None || State is RoomState.Unknown)
        && now - At < Life && At <= now;

    /// <summary>The same for this setting. What is unknown stays so.</summary>
    public RoomCheck For(bool guestsInside) => GuestsInside == guestsInside ? this : this with
    {
        GuestsInside = guestsInside,
        State = State is RoomState.Unknown ? State : Members.StateFor(guestsInside),
    };
}

/// <summary>Who in a conversation is from outside, and who may show deals there all the same.</summary>
public static class RoomRules
{
    /// <param name="tenant">The tenant of the conversation.</param>
    /// <param name="guestsInside">The pipeline's setting: guests of the conversation's tenant count as inside.</param>
    public static bool IsOutside(RoomMember member, string tenant, bool guestsInside) =>
        string.IsNullOrEmpty(member.EntraId)
        || (member.Tenant is { Length: > 0 } own && !own.Equals(tenant, StringComparison.OrdinalIgnoreCase))
        || (member.Role ?? "").ToUpperInvariant() switch
        {
            "GUEST" => !guestsInside,
            "ANONYMOUS" => true,
            _ => false,
        };

    /// <summary>True for guests of the conversation's own tenant, for whom the pipeline's setting decides.</summary>
    public static bool IsGuest(RoomMember member, string tenant) => IsOutside(member, tenant, false) && !IsOutside(member, tenant, true);

    /// <summary>
    /// True for the leads of reviews that are live there and for those who are named as admins. Where nobody is named, nobody is admin.
    /// </summary>
    /// <param name="pipeline">Null: none yet.</param>
    public static bool MayShowAnyway(Workspace? pipeline, IEnumerable<PersonId> leads, PersonId by) =>
        leads.Contains(by)
        || (pipeline is { Admins.Count: > 0 } && PipelineSettingsRules.May(pipeline, new(by, "")));
}

/// <summary>What may be shown in the conversation of a turn, and whether its sender may change anything.</summary>
/// <param name="Sender">Unknown where the roster could not be read and nothing else tells.</param>
public sealed record Room(RoomState State, bool IsShownAnyway, RoomState Sender)
{
    /// <summary>True: nothing about deals or pipelines is shown here to this sender.</summary>
    public bool Withholds => Sender is not RoomState.Inside || (State is not RoomState.Inside && !IsShownAnyway);

    /// <summary>True: those from outside are guests, who are inside for a pipeline that says so.</summary>
    public bool HasGuestsAlone { get; init; }
}
