namespace ReviewBot.Reviews;

/// <summary>What a meeting has to do with reviews: which deals it looks at, and which reviews end with it.</summary>
public static class MeetingRules
{
    /// <summary>A meeting that begins again so soon goes on: somebody has lost the line.</summary>
    public static readonly TimeSpan SameWithin = TimeSpan.FromMinutes(30);

    /// <summary>A review that is planned for a time so near is meant for this meeting.</summary>
    static readonly TimeSpan Near = TimeSpan.FromHours(2);

    /// <summary>False for a meeting that is told again, or that goes on.</summary>
    /// <param name="before">When the last meeting there began; null: none is known.</param>
    public static bool IsNew(DateTimeOffset began, DateTimeOffset? before) => before is not { } last || began - last >= SameWithin;

    /// <summary>The deals whose review is planned for now in this place, the first one first.</summary>
    /// <param name="place">A chat, or a channel with all its threads.</param>
    public static ValueList<Deal> Planned(IEnumerable<Deal> deals, string place, Moment now) =>
    [
        .. from deal in deals
           let planned = deal.Planned
           where planned is not null && deal.Ended is null && (planned.At - now.At).Duration() <= Near && IsIn(planned.Conversation, place)
           orderby planned.At, deal.Customer
           select deal,
    ];

    /// <summary>
    /// The review is held in this meeting: in its chat or thread; or, when Teams names the channel as a whole, in any thread of it since
    /// the meeting began. What was opened after the end is another matter.
    /// </summary>
    /// <param name="began">Null: not known, and then no other thread is touched.</param>
    public static bool Holds(string conversation, DateTimeOffset? began, DateTimeOffset ended, Review review) =>
        review.OpenedAt <= ended
            && (review.Conversation == conversation || (IsIn(review.Conversation, conversation) && review.OpenedAt >= began));

    static bool IsIn(string conversation, string place) =>
        conversation == place || conversation.StartsWith($"{place};", StringComparison.Ordinal);
}
