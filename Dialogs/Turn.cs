using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Rooms;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

/// <summary>
/// What a turn has saved so far, which the error handler reports if the answer cannot be sent, and what it found out about its room.
/// </summary>
public sealed class TurnProgress
{
    /// <summary>The first saved thing that has a name of its own; null: nothing was saved.</summary>
    public SavedWork? Saved { get; private set; }

    /// <summary>Places that may display deals although an unannounced outsider turned out to be there; empty: none.</summary>
    public IReadOnlyList<Place> NoLongerInside { get; private set; } = [];

    public void Record(SavedWork saved) => Saved = Saved is null or SavedWork.Change or SavedWork.Pipeline ? saved : Saved;

    /// <summary>Rosters that were read for another purpose than to check the room; they may show an unannounced outsider.</summary>
    public IReadOnlyList<(Place Place, RoomMembers Members)> RostersRead { get; private set; } = [];

    /// <summary>True: the places must be looked at when the turn has ended.</summary>
    public bool MayHaveOutsider => NoLongerInside.Count + RostersRead.Count > 0;

    public void RecordOutsider(IReadOnlyList<Place> places) => NoLongerInside = [.. NoLongerInside, .. places];

    public void RecordRoster(Place place, RoomMembers members) => RostersRead = [.. RostersRead, (place, members)];
}

/// <summary>One activity from Teams, independent of its SDK: who, where, when, and in which language to answer.</summary>
/// <param name="Conversation">Teams' id of the conversation; in a channel, of the thread.</param>
/// <param name="Say">Texts in the language of the sender.</param>
/// <param name="Id">Idempotency key: the activity's id with its sender and conversation, because message ids are only timestamps in
/// milliseconds.</param>
/// <param name="CardId">Id of the message whose button was pressed; null for typed text.</param>
public sealed record Turn(
    string Tenant,
    Person By,
    Place Place,
    string Conversation,
    string Id,
    DateTimeOffset At,
    Say Say,
    TimeZoneInfo Zone,
    string? CardId = null)
{
    /// <summary>Teams' user id of the sender in this conversation, e.g. "29:1a…"; null: no sender.</summary>
    public string? User { get; init; }

    /// <summary>False: the zone is not known, and UTC is used.</summary>
    public bool IsZoneKnown { get; init; } = true;

    /// <summary>The second idempotency key, a hash of what was pressed or typed; null: the same may be repeated at once.</summary>
    public PressFingerprint? Fingerprint { get; init; }

    /// <summary>People @mentioned in the typed text.</summary>
    public ValueList<MentionedPerson> Mentioned { get; init; } = [];

    /// <summary>Settings of the pipeline; null: none yet.</summary>
    public Workspace? Pipeline { get; init; }

    /// <summary>Shared by all copies of this turn.</summary>
    public TurnProgress Progress { get; } = new();

    /// <summary>Who is in the conversation; null: not read yet, see RoomGuard.WithRoom.</summary>
    public Room? Room { get; init; }

    /// <summary>True: the sender has no Entra account, or one of another tenant.</summary>
    public bool IsFromOutside { get; init; }

    /// <summary>
    /// True for events of Teams itself, such as an installation. The person who caused one need not be in the conversation, e.g. an admin
    /// who installs the bot.
    /// </summary>
    public bool IsEvent { get; init; }

    /// <summary>True: the bot is not installed in this conversation, which may be a chat of two people.</summary>
    public bool IsVisit { get; init; }

    /// <summary>True: the sender's client does not send inputs, judging by their earlier presses.</summary>
    public bool LosesInputs { get; init; }

    /// <summary>True: pressed in a dialog (task module), or to open one. Only the sender sees the answer.</summary>
    public bool IsInTaskModule { get; init; }

    /// <summary>True: the client has no cards for one person only, so that everybody in the conversation reads the answer.</summary>
    public bool IsReadByAll { get; init; }

    public Moment Now => new(At, ZonedClock.Day(At, Zone));

    public bool IsPersonal => Place.Kind is PlaceKind.Personal;

    public Audience Audience => Place.Kind switch
    {
        PlaceKind.Channel => Audience.Channel,
        PlaceKind.Group => Audience.Chat,
        _ => Audience.Personal,
    };

    /// <summary>Texts in the workspace's language, for what everybody sees.</summary>
    public Say SharedSay { get; init; } = Say;

    /// <summary>The turn with all answers in the workspace's language, for everybody. No change in the personal chat.</summary>
    public Turn InSharedLanguage => IsPersonal ? this : this with { Say = SharedSay };

    /// <summary>The turn with all answers in the sender's language.</summary>
    public Turn InSenderLanguage => this with { SharedSay = Say };

    /// <summary>The turn in the pipeline's time zone, if the person's is not known.</summary>
    public Turn InZoneOf(Workspace? pipeline) => !IsZoneKnown && pipeline is { Version: > 0, IsZoneAssumed: false }
        ? this with { Zone = ZonedClock.Zone(pipeline.Zone), IsZoneKnown = true }
        : this;

    /// <summary>A further save of this turn, with an idempotency key of its own.</summary>
    public Turn ForFurtherSave(string name) => this with { Id = $"{Id}:{name}", Fingerprint = null };

    /// <param name="identity">Identity of the press or of the typed text; null: the same may be repeated at once.</param>
    public Turn WithFingerprint(string? identity) =>
        this with { Fingerprint = identity is null ? null : PressFingerprint.Of(By.Id, Conversation, identity) };

    public WorkspaceId Workspace(string home) => new(Tenant, home);

    /// <summary>Context of a card for everybody in a conversation: the workspace's language and time zone.</summary>
    /// <param name="conversation">Null: the turn's own conversation.</param>
    public CardContext SharedContext(string home, string? conversation = null)
    {
        var isAlone = IsPersonal && (conversation ?? Conversation) == Conversation;
        var shared = isAlone ? null : Pipeline is { Version: > 0, IsZoneAssumed: false } pipeline ? ZonedClock.Zone(pipeline.Zone) : null;
        var zone = shared ?? Zone;
        return new(isAlone ? Say : SharedSay, new(At, ZonedClock.Day(At, zone)), zone, home)
        {
            Pipeline = Pipeline,
            IsZoneKnown = IsZoneKnown || shared is not null,
        };
    }

    /// <summary>Context of a card for the sender only.</summary>
    public CardContext PersonalContext(string home) => new(Say, Now, Zone, home, By)
    {
        Pipeline = Pipeline,
        IsZoneKnown = IsZoneKnown,
        LosesInputs = LosesInputs,
    };
}
