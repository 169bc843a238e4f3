using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lens;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Dialogs.Live;

/// <summary>Draws a live review: for everybody, and for one person.</summary>
static class LiveView
{
    /// <summary>The live card for everybody, delayed while somebody else has inputs open.</summary>
    public static LiveCard Live(Turn turn, WorkspaceId workspace, Deal deal, Review review) => new(
        workspace,
        deal.Id,
        review.Id,
        review.Conversation,
        review.CardId,
        Shared(deal, review, turn.SharedContext(workspace.Home, review.Conversation), null).RefreshedFor(
            review.Watchers, turn.SharedContext(workspace.Home, review.Conversation).On(deal)),
        deal.Version,
        ReviewAnswerRules.HeldUntil(review, turn.By.Id, turn.At),
        review.Openings.Any(it => it.By.Id == turn.By.Id),
        review.Steered && review.Lead.Id == turn.By.Id,
        review.StartedAt < turn.At && review.Attendees is [var only] && only.Person == turn.By.Id,
        Posting: CardPostingRules.Of(review, turn.At));

    /// <summary>Outbox message for the first posting of a live card; none if it was posted.</summary>
    public static IEnumerable<PendingPost> FirstPost(Deal saved, Review? review, Person by, DateTimeOffset at) =>
        review is not null && CardPostingRules.Of(review, at) is CardPosting.First
            ? [PendingPost.Of(PostKind.Opened, saved, by, at) with { Conversation = review.Conversation, Review = review.Id }]
            : [];

    /// <summary>Outbox message for the last edit of a live card; none if its message id is not known.</summary>
    public static IEnumerable<PendingPost> LastPost(
        PostKind kind, Deal saved, Review review, Person by, DateTimeOffset at, DateTimeOffset? heldUntil = null) =>
        review.CardId is { } card
            ?
            [
                PendingPost.Of(kind, saved, by, at) with
                {
                    Conversation = review.Conversation, Review = review.Id, CardId = card, Until = heldUntil ?? at,
                },
            ]
            : [];

    public static AdaptiveCard Shared(Deal deal, Review review, CardContext context, Notice? notice) => review.IsRunning
        ? SharedCard.For(deal, review, context, notice)
        : StartCard.For(deal, review, context, notice);

    /// <summary>The inputs of a topic, prefilled with this person's draft or with the last answer.</summary>
    public static AdaptiveCard Ask(
        Turn turn, string home, Deal deal, Review review, Topic topic, ValueList<Field>? sent = null, Notice? notice = null)
    {
        var step = ReviewSteps.Of(topic);
        var draft = review.DraftOf(turn.By.Id, topic);
        var filled = turn.IsReadByAll && topic.IsPrivate()
            ? []
            : sent ?? draft?.Fields ?? step.FillForm(deal, review, turn.By).WithoutPast(turn.Now.Today);
        return step.DrawCard(
            new(deal, review, filled, notice ?? Notice(draft, deal, review, turn), new Purpose.Live(), turn.PersonalContext(home)));
    }

    /// <summary>This person's <see cref="RoomQuestionRules">room question</see>; the shared card if they have none.</summary>
    public static AdaptiveCard AskRoom(
        Turn turn, string home, Deal deal, Review review, ValueList<Field> filled, Notice? notice) =>
        RoomQuestionRules.Of(review, turn.By.Id) is { } question
            ? RoomQuestionCard.Ask(new(deal, review, filled, notice, new Purpose.Live(), turn.PersonalContext(home)), question)
            : Shared(deal, review, turn.PersonalContext(home), notice);

    /// <summary>The presser's view: their open inputs, else the shared card.</summary>
    public static AdaptiveCard Mine(Turn turn, string home, Deal deal, Review review, Notice? notice = null) =>
        review.Openings.FirstOrDefault(it => it.By.Id == turn.By.Id) is { } opening
            ? opening.IsRoomQuestion
                ? AskRoom(turn, home, deal, review, [], notice)
                : Ask(turn, home, deal, review, opening.Topic, notice: notice)
            : Shared(deal, review, turn.PersonalContext(home), notice);

    /// <summary>Runs the lens. The person's language decides for words that exist in either.</summary>
    public static LensFinding? RunLens(Deal deal, Topic topic, ValueList<Field> fields, Turn turn)
    {
        var (id, question) = topic is Topic.Done ? (Fields.Also, LensQuestion.Done) : (Fields.What, LensQuestion.Next);
        return topic is Topic.Done or Topic.Next && fields.Text(id) is { } text
            ? CustomerVerbLens.Look(
                text,
                new(
                    deal.Customer,
                    [.. deal.Buyers.Select(buyer => buyer.Name)],
                    [.. new[] { deal.Owner?.Name, turn.By.Name }.OfType<string>()],
                    topic is Topic.Next ? Chosen(deal, fields) : null),
                turn.Say.Culture.Name,
                question)
            : null;
    }

    /// <summary>The doer in the form: a typed name takes precedence over a choice.</summary>
    static string? Chosen(Deal deal, ValueList<Field> fields) =>
        fields.Text(Fields.NewWho) ?? deal.Buyers.FirstOrDefault(it => it.Id.Value == fields.Text(Fields.Who))?.Name;

    static Notice? Notice(Draft? draft, Deal deal, Review review, Turn turn) => draft?.Why switch
    {
        Holding.Lens => RunLens(deal, draft.Topic, draft.Fields, turn) is { } ours ? new Notice.Ours(ours.Words) : null,
        Holding.Conflict => review[draft.Topic] is { } first ? new Notice.Conflict(first.By) : null,
        Holding.SixthStep => new Notice.WhichFirst(),
        _ => null,
    };
}
