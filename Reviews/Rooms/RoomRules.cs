using ReviewBot.Reviews.Settings;

namespace ReviewBot.Reviews.Rooms;

/// <summary>A member of a conversation, as Teams lists them.</summary>
/// <param name="EntraId">Object id in Entra; null: an anonymous participant.</param>
/// <param name="Tenant">The member's home tenant; null: not returned, which happens for members of the conversation's own tenant
/// only.</param>
/// <param name="Role">Teams' role name: "user", "owner", "guest", "anonymous"; null: a regular member.</param>
public sealed record RoomMember(string? EntraId, string? Tenant, string? Role);

/// <summary>Whether outsiders are in a conversation, or whether one person is one. The names are stored: never rename one.</summary>
public enum RoomState
{
    /// <summary>The roster could not be read. Treated like Outside (fail closed), with another sentence.</summary>
    Unknown,

    /// <summary>Everybody is in the conversation's tenant; guests of it only if the pipeline's setting counts them as inside.</summary>
    Inside,

    /// <summary>Somebody is an outsider, see <see cref="RoomRules.IsOutside"/>.</summary>
    Outside,
}

/// <summary>Cached result of one enumeration of a roster.</summary>
/// <param name="GuestsInside">The value of the setting that the state was computed with.</param>
public sealed record RoomCheck(DateTimeOffset At, RoomState State, bool GuestsInside)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>The members found; if the roster could not be read, those found before.</summary>
    public RoomMembers Members { get; init; } = RoomMembers.None;

    /// <summary>Claim token of the process that is reading the roster, so that other replicas do not; null: reading has finished.</summary>
    public string? Claim { get; init; }

    /// <summary>
    /// True while the cached result is valid. For another value of the setting only if all members are known; a result of an older version
    /// has no members and has to be read again.
    /// </summary>
    public bool Holds(bool guestsInside, DateTimeOffset now) =>
        Claim is null && (GuestsInside == guestsInside || Members.IsWhole) && (Members != RoomMembers.None || State is RoomState.Unknown)
        && now - At < Life && At <= now;

    /// <summary>The result for this value of the setting; Unknown stays Unknown.</summary>
    public RoomCheck For(bool guestsInside) => GuestsInside == guestsInside ? this : this with
    {
        GuestsInside = guestsInside,
        State = State is RoomState.Unknown ? State : Members.StateFor(guestsInside),
    };
}

/// <summary>Decides who in a conversation is an outsider, and who may show deals there nevertheless.</summary>
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

    /// <summary>True for the leads of live reviews there and for named admins. If no admin is named, nobody counts as one.</summary>
    /// <param name="pipeline">Null: none is set up.</param>
    public static bool MayShowAnyway(Workspace? pipeline, IEnumerable<PersonId> leads, PersonId by) =>
        leads.Contains(by)
        || (pipeline is { Admins.Count: > 0 } && PipelineSettingsRules.May(pipeline, new(by, "")));
}

/// <summary>What may be shown in the conversation of a turn, and whether its sender may change anything.</summary>
/// <param name="Sender">Unknown if the roster could not be read and nothing else identifies the sender.</param>
public sealed record Room(RoomState State, bool IsShownAnyway, RoomState Sender)
{
    /// <summary>True: nothing about deals or pipelines may be shown to this sender here.</summary>
    public bool Withholds => Sender is not RoomState.Inside || (State is not RoomState.Inside && !IsShownAnyway);

    /// <summary>True: all outsiders are guests, whom a pipeline's setting can declare insiders.</summary>
    public bool HasGuestsAlone { get; init; }
}
