namespace ReviewBot.Reviews.Live;

/// <summary>Connects Teams meetings with reviews: which deals a meeting reviews, and which reviews end with it.</summary>
public static class MeetingRules
{
    /// <summary>A meeting that starts again within this time of its first start is the same one: somebody lost the connection.</summary>
    public static readonly TimeSpan SameWithin = TimeSpan.FromMinutes(30);

    /// <summary>A planned review belongs to a meeting if its time is at most this far away.</summary>
    static readonly TimeSpan Near = TimeSpan.FromHours(2);

    /// <summary>False if Teams repeats the event, or the same meeting continues.</summary>
    /// <param name="before">When the previous meeting there began; null: none is known.</param>
    public static bool IsNew(DateTimeOffset began, DateTimeOffset? before) => before is not { } last || began - last >= SameWithin;

    /// <summary>The deals whose review is planned for about now in this place, earliest first.</summary>
    /// <param name="place">A chat, or a channel including all its threads.</param>
    public static ValueList<Deal> Planned(IEnumerable<Deal> deals, string place, Moment now) =>
    [
        .. from deal in deals
           let planned = deal.Planned
           where planned is not null && deal.Ended is null && (planned.At - now.At).Duration() <= Near && IsIn(planned.Conversation, place)
           orderby planned.At, deal.Customer
           select deal,
    ];

    /// <summary>
    /// True if the review takes place in this meeting: in its chat or thread, or, if Teams names only the channel, in any thread of the
    /// channel since the meeting began. A review that was opened after its end does not.
    /// </summary>
    /// <param name="began">Null: not known; then only the conversation itself matches.</param>
    public static bool Holds(string conversation, DateTimeOffset? began, DateTimeOffset ended, Review review) =>
        review.OpenedAt <= ended
            && (review.Conversation == conversation || (IsIn(review.Conversation, conversation) && review.OpenedAt >= began));

    static bool IsIn(string conversation, string place) =>
        conversation == place || ConversationThreads.WholeOf(conversation) == place;
}
