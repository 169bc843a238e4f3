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

    [CardAction("help")]
    public sealed record Help : CardAction;

    /// <summary>Executes a typed command, as if the presser had typed it.</summary>
    [CardAction("typed")]
    public sealed record Typed(string Words) : CardAction;

    [CardAction("deal-new")]
    public sealed record AddDeal : CardAction;

    [CardAction("deal-save", TakesInputs = true)]
    public sealed record SaveDeal : CardAction;

    [CardAction("board")]
    public sealed record Board(BoardView View = BoardView.All) : CardAction;

    /// <summary>Shows statistics of a pipeline's open deals.</summary>
    [CardAction("patterns")]
    public sealed record Patterns : CardAction;

    /// <summary>Proposes 4 to 6 deals to review, like the command "review" without a name.</summary>
    [CardAction("review-pick")]
    public sealed record Propose : CardAction
    {
        /// <summary>True: of all pipelines that the presser leads, not only their own deals. Null on cards of earlier versions.</summary>
        public bool? Led { get; init; }
    }

    [CardAction("import", OpensForm = true)]
    public sealed record Import : CardAction;

    [CardAction("import-check", TakesInputs = true, AnswersForm = true)]
    public sealed record CheckImport : CardAction;

    /// <param name="Plan">Id of the checked import.</param>
    /// <param name="Closed">How to treat deals that are closed in the file; null: leave them out.</param>
    /// <param name="Home">The pipeline's home; null on cards of earlier versions.</param>
    [CardAction("import-apply", AnswersForm = true)]
    public sealed record ApplyImport(
        string Plan, ClosedDeals? Closed = null, [property: JsonPropertyName("w")] string? Home = null) : CardAction;

    /// <summary>Stops a background job in its present state.</summary>
    /// <param name="Home">Home of its pipeline; empty: it is about the presser.</param>
    [CardAction("job-stop", AnswersForm = true)]
    public sealed record StopJob(string Job, [property: JsonPropertyName("w")] string Home) : CardAction;

    /// <summary>Reviews the deal that was chosen in a dialog (task module).</summary>
    [CardAction("review-chosen")]
    public sealed record ReviewChosen : CardAction;

    [CardAction("export", OpensForm = true)]
    public sealed record Export : CardAction;

    /// <summary>Shows the board as CSV text to copy.</summary>
    [CardAction("export-list", AnswersForm = true)]
    public sealed record ExportList : CardAction;

    [CardAction("export-file", AnswersForm = true)]
    public sealed record ExportFile(ExportKind Kind) : CardAction;

    [CardAction("erase", OpensForm = true)]
    public sealed record EraseForm : CardAction;

    /// <summary>Shows what an erasure would delete. Deletes nothing.</summary>
    [CardAction("erase-check", TakesInputs = true, AnswersForm = true)]
    public sealed record EraseCheck(Erased Target) : CardAction
    {
        protected override bool NeedsInputs => Target is not Erased.Workspace;
    }

    /// <param name="Home">The pipeline's home.</param>
    /// <param name="Names">The name to erase, in all its spellings.</param>
    /// <param name="Subject">Id of a colleague or of a deal.</param>
    [CardAction("erase-now", TakesInputs = true, AnswersForm = true)]
    public sealed record EraseNow(
        [property: JsonPropertyName("w")] string Home, Erased Target, IReadOnlyList<string>? Names = null, string? Subject = null)
        : CardAction
    {
        protected override bool NeedsInputs => Target is Erased.Workspace;
    }

    /// <summary>Erases the data about the presser.</summary>
    /// <param name="Confirmed">False: asks first.</param>
    [CardAction("erase-me", AnswersForm = true)]
    public sealed record EraseMe(bool Confirmed = false) : CardAction;

    /// <summary>Binds this chat to a pipeline; null: to a new one of its own.</summary>
    /// <param name="Asked">The command to resume after the choice.</param>
    [CardAction("pipeline-bind")]
    public sealed record Bind(string? Home = null, string? Asked = null) : CardAction;

    /// <summary>Shows the presser the pipelines that they can bind this chat to.</summary>
    [CardAction("pipeline-choose")]
    public sealed record ChoosePipeline : CardAction;

    /// <summary>Answers in the presser's personal chat what was withheld here.</summary>
    /// <param name="Asked">The typed text; null: none.</param>
    /// <param name="On">The deal of the pressed button; null: none.</param>
    [CardAction("room-alone")]
    public sealed record ContinueAlone(string? Asked = null, DealRef? On = null) : CardAction;

    /// <summary>Allows showing deals here despite outsiders.</summary>
    [CardAction("room-show")]
    public sealed record ShowAnyway(string? Asked = null) : CardAction;

    /// <summary>Asks an admin in private whether these guests may see the deals of a new pipeline. Not a button of any card.</summary>
    /// <param name="More">Number of further guests.</param>
    [CardAction("guests-ask")]
    public sealed record AskGuests(string Home, IReadOnlyList<string> Names, int More) : CardAction;

    [CardAction("guests-say")]
    public sealed record AnswerGuests(string Home, bool Inside) : CardAction;

    [CardAction("deal-open")]
    public sealed record OpenDeal(DealRef On) : OnDeal(On);

    /// <param name="Queue">Deals to review after this one.</param>
    [CardAction("review-open")]
    public sealed record ReviewDeal(DealRef On, IReadOnlyList<string>? Queue = null) : OnDeal(On)
    {
        /// <summary>Number of deals of the queue before this one; null: no queue.</summary>
        public int? Before { get; init; }
    }

    /// <summary>The lead moves a review here that is live elsewhere.</summary>
    [CardAction("review-bring")]
    public sealed record BringReview(DealRef On) : OnDeal(On);

    /// <summary>Reviews the ticked deals of a list, in its order; all of them if no selection is sent.</summary>
    /// <param name="Others">The deals of the list after the first.</param>
    [CardAction("review-picked")]
    public sealed record ReviewPicked(DealRef On, IReadOnlyList<string>? Others = null) : OnDeal(On);

    /// <summary>Puts a deal on the list for the next review, from the card of patterns.</summary>
    [CardAction("deal-list")]
    public sealed record PutOnList(DealRef On) : OnDeal(On);

    /// <summary>Ends the pause of a deal, and the snoozes of its steps.</summary>
    [CardAction("deal-resume")]
    public sealed record ResumeDeal(DealRef On) : OnDeal(On);

    [CardAction("deal-own")]
    public sealed record TakeOwnership(DealRef On) : OnDeal(On);

    /// <summary>Makes a mentioned colleague the owner of a deal without one.</summary>
    /// <param name="Whom">Id of the colleague.</param>
    [CardAction("deal-give")]
    public sealed record GiveDeal(DealRef On, string Whom) : OnDeal(On);

    /// <summary>Takes the deal over from its present owner, after the user confirmed that.</summary>
    [CardAction("deal-take-over")]
    public sealed record TakeOver(DealRef On) : OnDeal(On);

    [CardAction("deal-answer")]
    public sealed record AnswerSteps(DealRef On) : OnDeal(On);

    [CardAction("deal-answer-save", TakesInputs = true)]
    public sealed record SaveSteps(DealRef On, PreworkRef? Before = null) : OnDeal(On);

    [CardAction("deal-change")]
    public sealed record ChangeDeal(DealRef On) : OnDeal(On);

    [CardAction("deal-change-save", TakesInputs = true)]
    public sealed record SaveChange(DealRef On) : OnDeal(On);

    [CardAction("history")]
    public sealed record History(DealRef On, ReviewId? Review = null) : OnDeal(On);

    /// <summary>Offers the three honest endings: help, pause, close.</summary>
    [CardAction("frozen-open")]
    public sealed record ShowEndings(DealRef On) : OnDeal(On);

    /// <param name="Team">True: asks the team; null: the lead, or the team if the presser is the lead.</param>
    [CardAction("frozen-help", TakesInputs = true)]
    public sealed record AskForHelp(DealRef On, bool? Team = null) : OnDeal(On);

    /// <summary>Removes one of our own questions.</summary>
    [CardAction("question-settle")]
    public sealed record SettleQuestion(DealRef On, QuestionId Question, QuestionEnd How) : OnDeal(On);

    [CardAction("frozen-pause", TakesInputs = true)]
    public sealed record Pause(DealRef On) : OnDeal(On);

    /// <summary>Asks how the deal ended.</summary>
    [CardAction("deal-end")]
    public sealed record EndForm(DealRef On) : OnDeal(On);

    /// <param name="How">Null on cards of earlier versions: no decision.</param>
    [CardAction("frozen-close", TakesInputs = true)]
    public sealed record EndDeal(DealRef On, EndingKind? How = null) : OnDeal(On);

    /// <summary>Asks about an ended deal what was learned too late, and which job took longest.</summary>
    [CardAction("ending-open")]
    public sealed record OpenEnding(DealRef On) : OnDeal(On);

    [CardAction("ending-save", TakesInputs = true)]
    public sealed record SaveEnding(DealRef On) : OnDeal(On);

    /// <summary>Announces the win to the team.</summary>
    [CardAction("won-tell")]
    public sealed record TellWon(DealRef On) : OnDeal(On);

    [CardAction("deal-reopen")]
    public sealed record Reopen(DealRef On) : OnDeal(On);

    [CardAction("review-start")]
    public sealed record Start(DealRef On, ReviewForm Form) : OnDeal(On);

    [CardAction("review-skip-deal")]
    public sealed record SkipDeal(DealRef On) : OnDeal(On);

    /// <summary>Redraws the live card in its present state.</summary>
    [CardAction("review-show")]
    public sealed record ShowLive(DealRef On) : OnDeal(On);

    /// <summary>Not a button: Teams sends it automatically after an edit of the live card, to get the reader's personal view.</summary>
    [CardAction("review-refresh")]
    public sealed record Refresh(DealRef On) : OnDeal(On);

    [CardAction("step-open")]
    public sealed record OpenTopic(DealRef On, Topic Topic) : OnDeal(On);

    /// <param name="Kept">True: the user has seen the lens's warning and keeps the text.</param>
    /// <param name="More">True: stay at this topic to add another entry.</param>
    [CardAction("step-save", TakesInputs = true)]
    public sealed record Save(DealRef On, Topic Topic, bool Kept = false, bool More = false) : OnDeal(On)
    {
        /// <summary>Id of the open step or action of ours that it changes, or <see cref="Fields.Another"/>; null: not said.</summary>
        public string? Changes { get; init; }

        /// <summary>The date that was tapped; null: that of the input.</summary>
        public DateOnly? Day { get; init; }
    }

    [CardAction("step-quick")]
    public sealed record SaveQuickAnswer(DealRef On, QuickAnswer Answer) : OnDeal(On);

    /// <summary>Rates the presser's confidence, 1 to 5.</summary>
    [CardAction("step-rate")]
    public sealed record Rate(DealRef On, int Sure) : OnDeal(On);

    /// <summary>Saves a doubt without a rating.</summary>
    [CardAction("doubt-save", TakesInputs = true)]
    public sealed record SaveDoubt(DealRef On) : OnDeal(On);

    /// <summary>Asks the presser their room question of this review.</summary>
    [CardAction("room-ask")]
    public sealed record AskMe(DealRef On) : OnDeal(On);

    [CardAction("room-answer", TakesInputs = true)]
    public sealed record SaveRoomAnswer(DealRef On) : OnDeal(On);

    /// <summary>The presser volunteers to find out about a revealed doubt.</summary>
    /// <param name="At">Index of the doubt in the revealed list.</param>
    /// <param name="Review">The review of the card: the index is only valid for it.</param>
    /// <param name="Lead">True: pressed in the lead's view.</param>
    [CardAction("doubt-find-out")]
    public sealed record FindOut(DealRef On, int At, ReviewId Review, bool Lead = false) : OnDeal(On);

    [CardAction("step-skip")]
    public sealed record SkipTopic(DealRef On, Topic Topic) : OnDeal(On);

    /// <summary>Returns to the shared card, without an answer.</summary>
    [CardAction("step-leave")]
    public sealed record LeaveTopic(DealRef On) : OnDeal(On);

    [CardAction("step-back")]
    public sealed record Back(DealRef On) : OnDeal(On);

    [CardAction("lens-move")]
    public sealed record MoveToHelp(DealRef On, Topic Topic) : OnDeal(On);

    [CardAction("lens-keep")]
    public sealed record KeepWords(DealRef On, Topic Topic) : OnDeal(On);

    [CardAction("conflict")]
    public sealed record Resolve(DealRef On, Topic Topic, Resolution Take) : OnDeal(On);

    /// <summary>Drops one of five open steps to make room for a new one.</summary>
    /// <param name="Step">The step to drop; null: the new one.</param>
    [CardAction("step-let-go")]
    public sealed record MakeRoomForStep(DealRef On, StepId? Step = null) : OnDeal(On);

    [CardAction("sent-back-save")]
    public sealed record SaveSentBack(DealRef On) : OnDeal(On);

    /// <summary>Saves who told us: a follow-up question, because a card with four open steps has no room for this input.</summary>
    [CardAction("teller-save")]
    public sealed record SaveSource(DealRef On) : OnDeal(On);

    [CardAction("lead-open")]
    public sealed record LeadView(DealRef On) : OnDeal(On);

    [CardAction("lead-next")]
    public sealed record NextTopic(DealRef On, Topic From) : OnDeal(On);

    [CardAction("lead-prompt")]
    public sealed record AnotherPrompt(DealRef On) : OnDeal(On);

    [CardAction("lead-take")]
    public sealed record TakeLead(DealRef On) : OnDeal(On);

    /// <param name="Shared">True: pressed on the shared card; null: in the lead's view.</param>
    [CardAction("lead-reveal")]
    public sealed record Reveal(DealRef On, bool? Shared = null) : OnDeal(On);

    /// <param name="Review">The review to close, so that an old card cannot close a later review. Null on cards of earlier
    /// versions.</param>
    [CardAction("lead-close")]
    public sealed record Close(DealRef On, ReviewId? Review = null) : OnDeal(On);

    [CardAction("sum-open")]
    public sealed record ShowSummary(DealRef On, ReviewId Review) : OnSummary(On, Review);

    [CardAction("sum-correct")]
    public sealed record Correct(DealRef On, ReviewId Review) : OnSummary(On, Review);

    [CardAction("sum-correct-open")]
    public sealed record CorrectTopic(DealRef On, ReviewId Review, Topic Topic) : OnSummary(On, Review);

    [CardAction("sum-correct-save", TakesInputs = true)]
    public sealed record SaveCorrection(DealRef On, ReviewId Review, Topic Topic) : OnSummary(On, Review);

    /// <summary>Why they went back, after a correction that reopens a job.</summary>
    [CardAction("sum-correct-back")]
    public sealed record SaveCorrectedReason(DealRef On, ReviewId Review) : OnSummary(On, Review);

    [CardAction("sum-copy")]
    public sealed record CopyForCustomer(DealRef On, ReviewId Review) : OnSummary(On, Review);

    [CardAction("sum-reminders")]
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
