using System.Text.Json.Serialization;
using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>
/// Every button there is. A press leaves through <see cref="ToJson"/> and comes back through <see cref="CardActionInvocation.From"/>.
/// </summary>
public abstract partial record CardAction
{
    CardAction() { }

    /// <summary>A press that is about one deal: the home of its pipeline, the deal, and the version that the card was drawn from.</summary>
    public abstract record OnDeal(DealRef On) : CardAction;

    /// <summary>A press that is about a closed review.</summary>
    public abstract record OnSummary(DealRef On, ReviewId Review) : OnDeal(On);

    [CardActionName("help")]
    public sealed record Help : CardAction;

    [CardActionName("deal-new")]
    public sealed record AddDeal : CardAction;

    [CardActionName("deal-save")]
    public sealed record SaveDeal : CardAction;

    [CardActionName("board")]
    public sealed record Board(BoardView View = BoardView.All) : CardAction;

    /// <summary>"review" alone: 4 to 6 deals by need.</summary>
    [CardActionName("review-pick")]
    public sealed record Propose : CardAction;

    [CardActionName("import")]
    public sealed record Import : CardAction;

    [CardActionName("import-check")]
    public sealed record CheckImport : CardAction;

    /// <param name="Plan">Which checked file.</param>
    [CardActionName("import-apply")]
    public sealed record ApplyImport(string Plan) : CardAction;

    /// <summary>Reviews the deal that was chosen in a window over the conversation.</summary>
    [CardActionName("review-chosen")]
    public sealed record ReviewChosen : CardAction;

    /// <summary>A press that takes what is kept along, or erases it.</summary>
    public abstract record OnData : CardAction;

    [CardActionName("export")]
    public sealed record Export : OnData;

    /// <summary>The board as a list to copy.</summary>
    [CardActionName("export-list")]
    public sealed record ExportList : OnData;

    [CardActionName("export-file")]
    public sealed record ExportFile(ExportKind Kind) : OnData;

    [CardActionName("erase")]
    public sealed record EraseForm : OnData;

    /// <summary>What would be erased; nothing is yet.</summary>
    [CardActionName("erase-check")]
    public sealed record EraseCheck(Erased Target) : OnData;

    /// <param name="W">The pipeline's home.</param>
    /// <param name="Names">A name with its other spellings.</param>
    /// <param name="Subject">One of us, or a deal, by its id.</param>
    [CardActionName("erase-now")]
    public sealed record EraseNow(string W, Erased Target, IReadOnlyList<string>? Names = null, string? Subject = null) : OnData;

    /// <summary>What is kept about the presser alone.</summary>
    /// <param name="Confirmed">It is confirmed.</param>
    [CardActionName("erase-me")]
    public sealed record EraseMe(bool Confirmed = false) : OnData;

    /// <summary>This chat reviews that pipeline; null: start one here.</summary>
    /// <param name="Asked">What was typed, and could not be answered before this was known.</param>
    [CardActionName("pipeline-bind")]
    public sealed record Bind(string? Home = null, string? Asked = null) : CardAction;

    [CardActionName("deal-open")]
    public sealed record OpenDeal(DealRef On) : OnDeal(On);

    /// <param name="Queue">Deals to review after this one.</param>
    [CardActionName("review-open")]
    public sealed record ReviewDeal(DealRef On, IReadOnlyList<string>? Queue = null) : OnDeal(On);

    [CardActionName("deal-own")]
    public sealed record Own(DealRef On) : OnDeal(On);

    /// <summary>"I own this", when somebody else does, and whoever presses was asked.</summary>
    [CardActionName("deal-take-over")]
    public sealed record TakeOver(DealRef On) : OnDeal(On);

    [CardActionName("deal-answer")]
    public sealed record AnswerSteps(DealRef On) : OnDeal(On);

    [CardActionName("deal-answer-save")]
    public sealed record SaveSteps(DealRef On) : OnDeal(On);

    [CardActionName("deal-change")]
    public sealed record ChangeDeal(DealRef On) : OnDeal(On);

    [CardActionName("deal-change-save")]
    public sealed record SaveChange(DealRef On) : OnDeal(On);

    [CardActionName("history")]
    public sealed record History(DealRef On) : OnDeal(On);

    /// <summary>Three honest endings.</summary>
    [CardActionName("frozen-open")]
    public sealed record Honest(DealRef On) : OnDeal(On);

    [CardActionName("frozen-help")]
    public sealed record AskForHelp(DealRef On) : OnDeal(On);

    /// <summary>A question of ours goes from the list.</summary>
    [CardActionName("question-settle")]
    public sealed record SettleQuestion(DealRef On, QuestionId Question, QuestionEnd How) : OnDeal(On);

    [CardActionName("frozen-pause")]
    public sealed record Pause(DealRef On) : OnDeal(On);

    [CardActionName("frozen-close")]
    public sealed record EndDeal(DealRef On) : OnDeal(On);

    [CardActionName("deal-reopen")]
    public sealed record Reopen(DealRef On) : OnDeal(On);

    [CardActionName("review-start")]
    public sealed record Start(DealRef On, ReviewForm Form) : OnDeal(On);

    [CardActionName("review-skip-deal")]
    public sealed record SkipDeal(DealRef On) : OnDeal(On);

    /// <summary>The live card as it is now.</summary>
    [CardActionName("review-show")]
    public sealed record ShowLive(DealRef On) : OnDeal(On);

    /// <summary>No button: Teams asks for the reader's own view of a live card that was edited.</summary>
    [CardActionName("review-refresh")]
    public sealed record Refresh(DealRef On) : OnDeal(On);

    [CardActionName("step-open")]
    public sealed record OpenTopic(DealRef On, Topic Topic) : OnDeal(On);

    /// <param name="Kept">The lens has spoken, and the words stay as they are.</param>
    /// <param name="More">Stay with this topic, to add another one.</param>
    [CardActionName("step-save")]
    public sealed record Save(DealRef On, Topic Topic, bool Kept = false, bool More = false) : OnDeal(On);

    [CardActionName("step-quick")]
    public sealed record Quick(DealRef On, QuickAnswer Answer) : OnDeal(On);

    [CardActionName("step-skip")]
    public sealed record SkipTopic(DealRef On, Topic Topic) : OnDeal(On);

    [CardActionName("step-back")]
    public sealed record Back(DealRef On) : OnDeal(On);

    [CardActionName("lens-move")]
    public sealed record MoveToHelp(DealRef On, Topic Topic) : OnDeal(On);

    [CardActionName("lens-keep")]
    public sealed record KeepWords(DealRef On, Topic Topic) : OnDeal(On);

    [CardActionName("conflict")]
    public sealed record Resolve(DealRef On, Topic Topic, Resolution Take) : OnDeal(On);

    /// <summary>Makes room for a sixth step.</summary>
    /// <param name="Step">The step that goes; null: the new one does.</param>
    [CardActionName("step-let-go")]
    public sealed record LetGo(DealRef On, StepId? Step = null) : OnDeal(On);

    [CardActionName("sent-back-save")]
    public sealed record SaveSentBack(DealRef On) : OnDeal(On);

    /// <summary>Who told us, after four open steps left no room for it.</summary>
    [CardActionName("teller-save")]
    public sealed record SaveTeller(DealRef On) : OnDeal(On);

    [CardActionName("lead-open")]
    public sealed record LeadView(DealRef On) : OnDeal(On);

    [CardActionName("lead-next")]
    public sealed record GoOn(DealRef On, Topic From) : OnDeal(On);

    [CardActionName("lead-prompt")]
    public sealed record AnotherPrompt(DealRef On) : OnDeal(On);

    [CardActionName("lead-take")]
    public sealed record TakeLead(DealRef On) : OnDeal(On);

    [CardActionName("lead-reveal")]
    public sealed record Reveal(DealRef On) : OnDeal(On);

    /// <param name="Review">The one that is meant: a card of before must not close the next. Null on cards of before this was written on
    /// them.</param>
    [CardActionName("lead-close")]
    public sealed record Close(DealRef On, ReviewId? Review = null) : OnDeal(On);

    [CardActionName("sum-open")]
    public sealed record ShowSummary(DealRef On, ReviewId Review) : OnSummary(On, Review);

    [CardActionName("sum-correct")]
    public sealed record Correct(DealRef On, ReviewId Review) : OnSummary(On, Review);

    [CardActionName("sum-correct-open")]
    public sealed record CorrectTopic(DealRef On, ReviewId Review, Topic Topic) : OnSummary(On, Review);

    [CardActionName("sum-correct-save")]
    public sealed record SaveCorrection(DealRef On, ReviewId Review, Topic Topic) : OnSummary(On, Review);

    [CardActionName("sum-copy")]
    public sealed record CopyForCustomer(DealRef On, ReviewId Review) : OnSummary(On, Review);

    [CardActionName("sum-reminders")]
    public sealed record Reminders(DealRef On, ReviewId Review) : OnSummary(On, Review);
}

/// <summary>The deal that a button is about: its pipeline's home, its id, and the version it was drawn from.</summary>
public sealed record DealRef(
    [property: JsonPropertyName("w")] string Home, [property: JsonPropertyName("d")] string Deal,
    [property: JsonPropertyName("v")] int Version);

public enum BoardView
{
    All,
    Mine,
    NeedsHelp,
}

/// <summary>What a file holds.</summary>
public enum ExportKind
{
    /// <summary>The board, for a spreadsheet.</summary>
    Board,

    /// <summary>All of a pipeline.</summary>
    Everything,

    /// <summary>What is kept about whoever asks.</summary>
    AboutMe,
}

/// <summary>The answers that are one tap.</summary>
public enum QuickAnswer
{
    NothingKnown,
    CaseNotKnown,
    StillTrue,
    CaseShifted,
    CaseInDoubt,
    AsLastTime,
    NoneSeen,
    NoHelpNeeded,
}
