using System.Text.Json.Serialization;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards;

/// <summary>
/// All actions of buttons, as a closed set. Serialized by <see cref="ToJson"/> into a card, deserialized by
/// <see cref="CardActionInvocation.From"/>.
/// </summary>
public abstract partial record CardAction
{
    CardAction() { }

    /// <summary>An action on one deal.</summary>
    public abstract record OnDeal(DealRef On) : CardAction;

    /// <summary>An action on a closed review.</summary>
    public abstract record OnSummary(DealRef On, ReviewId Review) : OnDeal(On);

    [CardActionName("help")]
    public sealed record Help : CardAction;

    /// <summary>Executes a typed command, as if the presser had typed it.</summary>
    [CardActionName("typed")]
    public sealed record Typed(string Words) : CardAction;

    [CardActionName("deal-new")]
    public sealed record AddDeal : CardAction;

    [CardActionName("deal-save")]
    public sealed record SaveDeal : CardAction;

    [CardActionName("board")]
    public sealed record Board(BoardView View = BoardView.All) : CardAction;

    /// <summary>Shows statistics of a pipeline's open deals.</summary>
    [CardActionName("patterns")]
    public sealed record Patterns : CardAction;

    /// <summary>Proposes 4 to 6 deals to review, like the command "review" without a name.</summary>
    [CardActionName("review-pick")]
    public sealed record Propose : CardAction
    {
        /// <summary>True: of all pipelines that the presser leads, not only their own deals. Null on cards of earlier versions.</summary>
        public bool? Led { get; init; }
    }

    [CardActionName("import")]
    public sealed record Import : CardAction;

    [CardActionName("import-check")]
    public sealed record CheckImport : CardAction;

    /// <param name="Plan">Id of the checked import.</param>
    /// <param name="Closed">How to treat deals that are closed in the file; null: leave them out.</param>
    /// <param name="W">The pipeline's home; null on cards of earlier versions.</param>
    [CardActionName("import-apply")]
    public sealed record ApplyImport(string Plan, ClosedDeals? Closed = null, string? W = null) : CardAction;

    /// <summary>Stops a background job in its present state.</summary>
    /// <param name="W">Home of its pipeline; empty: it is about the presser.</param>
    [CardActionName("job-stop")]
    public sealed record StopJob(string Job, string W) : CardAction;

    /// <summary>Reviews the deal that was chosen in a dialog (task module).</summary>
    [CardActionName("review-chosen")]
    public sealed record ReviewChosen : CardAction;

    /// <summary>An action that exports or erases data.</summary>
    public abstract record OnData : CardAction;

    [CardActionName("export")]
    public sealed record Export : OnData;

    /// <summary>Shows the board as CSV text to copy.</summary>
    [CardActionName("export-list")]
    public sealed record ExportList : OnData;

    [CardActionName("export-file")]
    public sealed record ExportFile(ExportKind Kind) : OnData;

    [CardActionName("erase")]
    public sealed record EraseForm : OnData;

    /// <summary>Shows what an erasure would delete. Deletes nothing.</summary>
    [CardActionName("erase-check")]
    public sealed record EraseCheck(Erased Target) : OnData;

    /// <param name="W">The pipeline's home.</param>
    /// <param name="Names">The name to erase, in all its spellings.</param>
    /// <param name="Subject">Id of a colleague or of a deal.</param>
    [CardActionName("erase-now")]
    public sealed record EraseNow(string W, Erased Target, IReadOnlyList<string>? Names = null, string? Subject = null) : OnData;

    /// <summary>Erases the data about the presser.</summary>
    /// <param name="Confirmed">False: asks first.</param>
    [CardActionName("erase-me")]
    public sealed record EraseMe(bool Confirmed = false) : OnData;

    /// <summary>Binds this chat to a pipeline; null: to a new one of its own.</summary>
    /// <param name="Asked">The command to resume after the choice.</param>
    [CardActionName("pipeline-bind")]
    public sealed record Bind(string? Home = null, string? Asked = null) : CardAction;

    /// <summary>Shows the presser the pipelines that they can bind this chat to.</summary>
    [CardActionName("pipeline-choose")]
    public sealed record ChoosePipeline : CardAction;

    /// <summary>Answers in the presser's personal chat what was withheld here.</summary>
    /// <param name="Asked">The typed text; null: none.</param>
    /// <param name="On">The deal of the pressed button; null: none.</param>
    [CardActionName("room-alone")]
    public sealed record ContinueAlone(string? Asked = null, DealRef? On = null) : CardAction;

    /// <summary>Allows showing deals here despite outsiders.</summary>
    [CardActionName("room-show")]
    public sealed record ShowAnyway(string? Asked = null) : CardAction;

    /// <summary>Asks an admin in private whether these guests may see the deals of a new pipeline. Not a button of any card.</summary>
    /// <param name="More">Number of further guests.</param>
    [CardActionName("guests-ask")]
    public sealed record AskGuests(string Home, IReadOnlyList<string> Names, int More) : CardAction;

    [CardActionName("guests-say")]
    public sealed record SayGuests(string Home, bool Inside) : CardAction;

    [CardActionName("deal-open")]
    public sealed record OpenDeal(DealRef On) : OnDeal(On);

    /// <param name="Queue">Deals to review after this one.</param>
    [CardActionName("review-open")]
    public sealed record ReviewDeal(DealRef On, IReadOnlyList<string>? Queue = null) : OnDeal(On)
    {
        /// <summary>Number of deals of the queue before this one; null: no queue.</summary>
        public int? Before { get; init; }
    }

    /// <summary>The lead moves a review here that is live elsewhere.</summary>
    [CardActionName("review-bring")]
    public sealed record BringReview(DealRef On) : OnDeal(On);

    /// <summary>Reviews the ticked deals of a list, in its order; all of them if no selection is sent.</summary>
    /// <param name="Others">The deals of the list after the first.</param>
    [CardActionName("review-picked")]
    public sealed record ReviewPicked(DealRef On, IReadOnlyList<string>? Others = null) : OnDeal(On);

    /// <summary>Puts a deal on the list for the next review, from the card of patterns.</summary>
    [CardActionName("deal-list")]
    public sealed record PutOnList(DealRef On) : OnDeal(On);

    /// <summary>Ends the pause of a deal, and the snoozes of its steps.</summary>
    [CardActionName("deal-resume")]
    public sealed record ResumeDeal(DealRef On) : OnDeal(On);

    [CardActionName("deal-own")]
    public sealed record Own(DealRef On) : OnDeal(On);

    /// <summary>Makes a mentioned colleague the owner of a deal without one.</summary>
    /// <param name="Whom">Id of the colleague.</param>
    [CardActionName("deal-give")]
    public sealed record GiveDeal(DealRef On, string Whom) : OnDeal(On);

    /// <summary>Takes the deal over from its present owner, after the user confirmed that.</summary>
    [CardActionName("deal-take-over")]
    public sealed record TakeOver(DealRef On) : OnDeal(On);

    [CardActionName("deal-answer")]
    public sealed record AnswerSteps(DealRef On) : OnDeal(On);

    [CardActionName("deal-answer-save")]
    public sealed record SaveSteps(DealRef On, PreworkRef? Before = null) : OnDeal(On);

    [CardActionName("deal-change")]
    public sealed record ChangeDeal(DealRef On) : OnDeal(On);

    [CardActionName("deal-change-save")]
    public sealed record SaveChange(DealRef On) : OnDeal(On);

    [CardActionName("history")]
    public sealed record History(DealRef On, ReviewId? Review = null) : OnDeal(On);

    /// <summary>Offers the three honest endings: help, pause, close.</summary>
    [CardActionName("frozen-open")]
    public sealed record Honest(DealRef On) : OnDeal(On);

    /// <param name="Team">True: asks the team; null: the lead, or the team if the presser is the lead.</param>
    [CardActionName("frozen-help")]
    public sealed record AskForHelp(DealRef On, bool? Team = null) : OnDeal(On);

    /// <summary>Removes one of our own questions.</summary>
    [CardActionName("question-settle")]
    public sealed record SettleQuestion(DealRef On, QuestionId Question, QuestionEnd How) : OnDeal(On);

    [CardActionName("frozen-pause")]
    public sealed record Pause(DealRef On) : OnDeal(On);

    /// <summary>Asks how the deal ended.</summary>
    [CardActionName("deal-end")]
    public sealed record EndForm(DealRef On) : OnDeal(On);

    /// <param name="How">Null on cards of earlier versions: no decision.</param>
    [CardActionName("frozen-close")]
    public sealed record EndDeal(DealRef On, EndingKind? How = null) : OnDeal(On);

    /// <summary>Asks about an ended deal what was learned too late, and which job took longest.</summary>
    [CardActionName("ending-open")]
    public sealed record OpenEnding(DealRef On) : OnDeal(On);

    [CardActionName("ending-save")]
    public sealed record SaveEnding(DealRef On) : OnDeal(On);

    /// <summary>Announces the win to the team.</summary>
    [CardActionName("won-tell")]
    public sealed record TellWon(DealRef On) : OnDeal(On);

    [CardActionName("deal-reopen")]
    public sealed record Reopen(DealRef On) : OnDeal(On);

    [CardActionName("review-start")]
    public sealed record Start(DealRef On, ReviewForm Form) : OnDeal(On);

    [CardActionName("review-skip-deal")]
    public sealed record SkipDeal(DealRef On) : OnDeal(On);

    /// <summary>Redraws the live card in its present state.</summary>
    [CardActionName("review-show")]
    public sealed record ShowLive(DealRef On) : OnDeal(On);

    /// <summary>Not a button: Teams sends it automatically after an edit of the live card, to get the reader's personal view.</summary>
    [CardActionName("review-refresh")]
    public sealed record Refresh(DealRef On) : OnDeal(On);

    [CardActionName("step-open")]
    public sealed record OpenTopic(DealRef On, Topic Topic) : OnDeal(On);

    /// <param name="Kept">True: the user has seen the lens's warning and keeps the text.</param>
    /// <param name="More">True: stay at this topic to add another entry.</param>
    [CardActionName("step-save")]
    public sealed record Save(DealRef On, Topic Topic, bool Kept = false, bool More = false) : OnDeal(On)
    {
        /// <summary>Id of the open step or action of ours that it changes, or <see cref="Fields.Another"/>; null: not said.</summary>
        public string? Changes { get; init; }

        /// <summary>The date that was tapped; null: that of the input.</summary>
        public DateOnly? Day { get; init; }
    }

    [CardActionName("step-quick")]
    public sealed record Quick(DealRef On, QuickAnswer Answer) : OnDeal(On);

    /// <summary>Rates the presser's confidence, 1 to 5.</summary>
    [CardActionName("step-rate")]
    public sealed record Rate(DealRef On, int Sure) : OnDeal(On);

    /// <summary>Saves a doubt without a rating.</summary>
    [CardActionName("doubt-save")]
    public sealed record SaveDoubt(DealRef On) : OnDeal(On);

    /// <summary>Asks the presser their room question of this review.</summary>
    [CardActionName("room-ask")]
    public sealed record AskMe(DealRef On) : OnDeal(On);

    [CardActionName("room-answer")]
    public sealed record SaveRoomAnswer(DealRef On) : OnDeal(On);

    /// <summary>The presser volunteers to find out about a revealed doubt.</summary>
    /// <param name="At">Index of the doubt in the revealed list.</param>
    /// <param name="Review">The review of the card: the index is only valid for it.</param>
    /// <param name="Lead">True: pressed in the lead's view.</param>
    [CardActionName("doubt-find-out")]
    public sealed record FindOut(DealRef On, int At, ReviewId Review, bool Lead = false) : OnDeal(On);

    [CardActionName("step-skip")]
    public sealed record SkipTopic(DealRef On, Topic Topic) : OnDeal(On);

    /// <summary>Returns to the shared card, without an answer.</summary>
    [CardActionName("step-leave")]
    public sealed record LeaveTopic(DealRef On) : OnDeal(On);

    [CardActionName("step-back")]
    public sealed record Back(DealRef On) : OnDeal(On);

    [CardActionName("lens-move")]
    public sealed record MoveToHelp(DealRef On, Topic Topic) : OnDeal(On);

    [CardActionName("lens-keep")]
    public sealed record KeepWords(DealRef On, Topic Topic) : OnDeal(On);

    [CardActionName("conflict")]
    public sealed record Resolve(DealRef On, Topic Topic, Resolution Take) : OnDeal(On);

    /// <summary>Drops one of five open steps to make room for a new one.</summary>
    /// <param name="Step">The step to drop; null: the new one.</param>
    [CardActionName("step-let-go")]
    public sealed record LetGo(DealRef On, StepId? Step = null) : OnDeal(On);

    [CardActionName("sent-back-save")]
    public sealed record SaveSentBack(DealRef On) : OnDeal(On);

    /// <summary>Saves who told us: a follow-up question, because a card with four open steps has no room for this input.</summary>
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

    /// <param name="Shared">True: pressed on the shared card; null: in the lead's view.</param>
    [CardActionName("lead-reveal")]
    public sealed record Reveal(DealRef On, bool? Shared = null) : OnDeal(On);

    /// <param name="Review">The review to close, so that an old card cannot close a later review. Null on cards of earlier
    /// versions.</param>
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

    /// <summary>Why they went back, after a correction that reopens a job.</summary>
    [CardActionName("sum-correct-back")]
    public sealed record SaveCorrectedReason(DealRef On, ReviewId Review) : OnSummary(On, Review);

    [CardActionName("sum-copy")]
    public sealed record CopyForCustomer(DealRef On, ReviewId Review) : OnSummary(On, Review);

    [CardActionName("sum-reminders")]
    public sealed record Reminders(DealRef On, ReviewId Review) : OnSummary(On, Review);
}

/// <summary>The deal of an action: home of its pipeline, id, and the version that the card was drawn from.</summary>
public sealed record DealRef(
    [property: JsonPropertyName("w")] string Home, [property: JsonPropertyName("d")] string Deal,
    [property: JsonPropertyName("v")] int Version);

public enum BoardView
{
    All,
    Mine,
    NeedsHelp,
    Ended,

    /// <summary>All pipelines that the user leads or administers; in the personal chat only.</summary>
    Led,
}

/// <summary>Contents of an exported file.</summary>
public enum ExportKind
{
    /// <summary>The board as CSV.</summary>
    Board,

    /// <summary>All data of a pipeline as JSON.</summary>
    Everything,

    /// <summary>All data about the user as JSON.</summary>
    AboutMe,
}

/// <summary>Answers that need one press and no input.</summary>
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
