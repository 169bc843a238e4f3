using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

/// <summary>Somebody said or pressed something: who, where, when, and in whose words to answer.</summary>
/// <param name="Conversation">Where it was said: in a channel, the thread.</param>
/// <param name="Say">In the language of whoever said or pressed it.</param>
/// <param name="Id">The activity's id: a repeated one has no second effect.</param>
/// <param name="CardId">The message whose button was pressed; null for typed words.</param>
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
    /// <summary>The person as Teams names them in this conversation, e.g. "29:1a…"; null where nobody spoke.</summary>
    public string? User { get; init; }

    /// <summary>How the pipeline that it is about is set; null: none yet.</summary>
    public Workspace? Pipeline { get; init; }

    public Moment Now => new(At, ZonedClock.Day(At, Zone));

    public bool IsPersonal => Place.Kind is PlaceKind.Personal;

    /// <summary>In the workspace's language: for what everybody sees.</summary>
    public Say SharedSay { get; init; } = Say;

    /// <summary>All that comes of it is for everybody in the conversation.</summary>
    public Turn Aloud => IsPersonal ? this : this with { Say = SharedSay };

    /// <summary>All that comes of it is for whoever said or pressed it.</summary>
    public Turn Quiet => this with { SharedSay = Say };

    public WorkspaceId Workspace(string home) => new(Tenant, home);

    /// <summary>For a card that everybody in a conversation sees: in the workspace's language, by the workspace's clock.</summary>
    /// <param name="conversation">Null: this one.</param>
    public CardContext Shared(string home, string? conversation = null)
    {
        var isAlone = IsPersonal && (conversation ?? Conversation) == Conversation;
        var zone = !isAlone && Pipeline is { Version: > 0 } pipeline ? ZonedClock.Zone(pipeline.Zone) : Zone;
        return new(isAlone ? Say : SharedSay, new(At, ZonedClock.Day(At, zone)), zone, home) { Pipeline = Pipeline };
    }

    /// <summary>For a card that only this person sees.</summary>
    public CardContext Mine(string home) => new(Say, Now, Zone, home, By) { Pipeline = Pipeline };
}
