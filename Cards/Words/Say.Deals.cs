using System.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Words;

/// <summary>Texts about one deal, outside its reviews.</summary>
public partial class Say
{
    public virtual string OwnedBy(string owner) => $"Owner: {owner}";

    public virtual string NoOwnerYet() => "No owner yet";

    public virtual string OwnerOfferTitle(string customer) => $"Who owns {customer}?";

    public virtual string OwnerOffer(string people) =>
        $"You mentioned {people}, and this deal has no owner yet. I’ll ask whoever owns it about the customer’s steps.";

    /// <summary>A button: this person is the owner.</summary>
    public virtual string OwnsIt(string person) => $"{person} owns it";

    public virtual string OwnerIs(string person) => $"{person} owns this deal now.";

    public virtual string DealHeadline(string customer, string? wanted) => wanted is null
        ? $"We don’t know yet what {customer} wants"
        : $"{customer}: {wanted}";

    public virtual string DealInShort(string customer, string title, string next) => $"{customer}, {title}. {next}";

    public virtual string WhatTheyDoNext() => "Their next step";

    public virtual string NoOpenStep() => "No next step yet.";

    /// <summary>Separates a step from its date.</summary>
    public virtual string ByWhen() => " by ";

    public virtual string NextIs(string who, string what, string day) => $"Next: {StepNamed(who, what)} by {day}.";

    public virtual string HowFirm(Agreement agreement, Job job) => $"{HowFirm(agreement)} · Buying job: {Name(job)}";

    public virtual string HowFirm(Agreement agreement) => agreement switch
    {
        Agreement.OurHope => "Our hope",
        Agreement.Told => "They know",
        Agreement.Agreed => "Agreed",
        _ => throw new UnreachableException(),
    };

    /// <summary>Status of a step; null while it is only planned.</summary>
    public virtual string? StepIs(StepStatus status) => status switch
    {
        StepStatus.Started => "started",
        StepStatus.Blocked => "blocked",
        _ => null,
    };

    public virtual string WeHelp() => "Our part: ";

    public virtual string WhereTheyAre() => "Where they are";

    public virtual string WhyTheyMustChange() => "Why they have to change";

    public virtual string WhatIfNothing() => "If they do nothing: ";

    public virtual string WhatTheyWant() => "What they want: ";

    public virtual string CaseNotKnown() => "Not known yet. The next review will ask.";

    public virtual string InWhoseWords(string? whose, Level level, string day) => (whose, level) switch
    {
        (null, Level.Guess) => $" Our guess, {day}.",
        (null, _) => $" Confirmed {day}.",
        _ => $" Their words: {whose}, {day}.",
    };

    public virtual string WhatTheyHaveDone() => "What they’ve done";

    public virtual string People() => "People";

    public virtual string NobodyKnown() => "No names yet.";

    public virtual string StanceIs(Stance stance) => stance switch
    {
        Stance.NotKnown => "stance not known yet",
        Stance.Champion => "champion",
        Stance.For => "for it",
        Stance.Open => "open",
        Stance.Doubtful => "doubtful",
        Stance.Against => "against it",
        _ => throw new UnreachableException(),
    };

    /// <summary>Makes a sentence of a typed text.</summary>
    public virtual string Sentence(string words) => Ended(Capital(words));

    public string Ended(string words) => $"{words}{Stop(words)}";

    /// <summary>
    /// The full stop to append; empty when the text ends with punctuation, as "12. Nov." does in German. A closing quote or bracket is not
    /// enough: what stands before it decides.
    /// </summary>
    public virtual string Stop(string words) =>
        words.TrimEnd('”', '“', '"', '’', '»', '«', ')', ']') is [.., '.' or '!' or '?' or '…' or ':' or ';' or ',' or '–' or '—']
            ? ""
            : ".";

    /// <summary>Upper-cases the first letter, for a line of its own.</summary>
    public virtual string Capital(string words) => words.Length is 0 ? words : $"{char.ToUpper(words[0], culture)}{words[1..]}";

    /// <summary>Lower-cases the first letter, for the middle of a sentence.</summary>
    protected static string Small(string words) => words.Length is 0 ? words : $"{char.ToLowerInvariant(words[0])}{words[1..]}";

    public virtual string WhatWeDoNotKnow() => "Open questions";

    public virtual string Question(Question question, Deal deal) => question.Asking switch
    {
        Asking.WhyChange => $"Why does {deal.Customer} have to change?",
        Asking.IfNothing => $"What happens if {deal.Customer} does nothing?",
        Asking.WantedOutcome => $"What does {deal.Customer} want to achieve?",
        Asking.WhoDoesIt => About(question, deal) is { } step ? $"Who there does this: {Quoted(step)}?" : "Who does the next step?",
        Asking.DidItHappen => About(question, deal) is { } step ? $"Did this happen: {Quoted(step)}?" : "Did the last step happen?",
        Asking.WhoAgrees => "Who has to agree?",
        Asking.Written => question.Text ?? "",
        Asking.Doubt => CouldItBe(question.Text ?? ""),
        _ => throw new UnreachableException(),
    };

    public virtual string WhoAsks(string? person) => person is null ? " No one’s on it yet." : $" {person} will find out.";

    public virtual string EndedBecause(EndingReason why) => why switch
    {
        EndingReason.StatusQuo => "They kept what they have",
        EndingReason.Indecision => "They couldn’t decide",
        EndingReason.PrioritiesMoved => "Their priorities changed",
        EndingReason.ScopeGone => "The project went away",
        EndingReason.Other => "Something else",
        _ => throw new UnreachableException(),
    };

    public virtual string IsPaused(string day) => $"Paused until {day}.";

    public virtual string NothingIsAsked() => " I won’t ask until then.";

    public virtual string SilenceIsExpected(string day) => $"Not expecting to hear from them until {day}.";

    public virtual string NoMarksForIt() => " Until then it won’t be marked quiet.";

    public virtual string InReviewNow() => "In review now";

    public virtual string LedBy(string lead, string clock) => $", led by {lead} since {clock}.";

    public virtual string ImportedOwner(string name) => $"The import lists {name} as the owner, ";

    public virtual string NobodyGoesByThatName() => "but no one here has that name.";

    public virtual string Clock(CustomerClock? clock, DateOnly today) => clock switch
    {
        null => "We haven’t asked yet what they’ve done.",
        { Start: ClockStart.Act } => $"Last heard from them {DaysAgo(clock.Days(today))}",
        _ when clock.Days(today) is 0 => "Nothing heard from them yet.",
        _ => $"Nothing heard from them for {Days(clock.Days(today))}.",
    };

    public virtual string LastReview(string? day) => day is null ? " Not reviewed yet." : $" Last review {day}.";

    protected static string? About(Question question, Deal deal) => deal.Find(question.About)?.What;
}
