using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of what is known about a deal.</summary>
public partial class Say
{
    public virtual string IfTheyDoNothing() => "What happens if they do nothing";

    public virtual string WhereTheyWantToGetTo() => "What they want to achieve";

    public virtual string WeDoNotKnowYet() => "We don’t know yet";

    /// <summary>Follows a statement: a second person's text that was kept.</summary>
    public virtual string AlsoWritten(string words) => $" Also: {AsSentence(words)}";

    /// <summary>Follows a statement.</summary>
    public virtual string InWordsOf(string? whose, Level level, string confirmed) => (whose, level) switch
    {
        (null, Level.Guess) => $" Our guess, {confirmed}.",
        (null, _) => $" Confirmed {confirmed}.",
        _ => $" Their words: {whose}, {confirmed}.",
    };

    /// <summary>A stance within a line.</summary>
    public virtual string Word(Stance stance) => stance switch
    {
        Stance.NotKnown => "stance not known",
        Stance.Champion => "champion",
        Stance.For => "for it",
        Stance.Open => "open",
        Stance.Doubtful => "doubtful",
        Stance.Against => "against it",
        _ => throw new UnreachableException(),
    };

    /// <summary>Follows a person.</summary>
    public virtual string CaresAboutThis(string priority) => $" · “{priority}”";

    /// <summary>Follows a person.</summary>
    public virtual string PriorityNotKnown() => " · we don’t know yet what they care about";

    /// <summary>A job as part of the headline sentence.</summary>
    public virtual string Busy(Job job) => job switch
    {
        Job.Problem => "the problem",
        Job.Explore => "the options",
        Job.Require => "its needs",
        Job.Select => "the choice",
        Job.Validate => "building confidence",
        Job.Consensus => "agreement",
        Job.Path => "the paperwork",
        _ => throw new UnreachableException(),
    };

    /// <summary>State of the customer in one sentence.</summary>
    public virtual string Headline(
        string customer, IReadOnlyList<Job> reopened, IReadOnlyList<Job> working, int settled) => (reopened.Count, working.Count) switch
        {
            (0, 0) when settled == 0 => $"We don’t know yet where {customer} is in the buying process",
            (0, 0) => $"{customer} has settled {Number(settled)} of 7 buying jobs",
            (0, > 3) => $"{customer} is working on {Number(working.Count)} things at once",
            (0, _) => $"{customer} is working on {List(working.Select(Busy))}",
            (_, 0) => $"{customer} has gone back to {List(reopened.Select(Busy))}",
            (_, > 2) => $"{customer} has gone back to {List(reopened.Select(Busy))}, and is working on {Number(working.Count)} other things",
            _ => $"{customer} has gone back to {List(reopened.Select(Busy))}, and is working on {List(working.Select(Busy))}",
        };

    /// <summary>Text of an open question.</summary>
    /// <param name="step">Text of the step, for a question about one; else null.</param>
    public virtual string Asks(Question question, string? step) => question.Asking switch
    {
        Asking.WhyChange => "Why do they have to change?",
        Asking.IfNothing => "What happens if they do nothing?",
        Asking.WantedOutcome => "What do they want to achieve?",
        Asking.WhoDoesIt => step is null ? "Who does it?" : $"Who there does this: {Quoted(step)}?",
        Asking.DidItHappen => step is null ? "Did it happen?" : $"Did this happen: {Quoted(step)}?",
        Asking.WhoAgrees => "Who has to agree?",
        Asking.Written => question.Text ?? "",
        Asking.Doubt => CouldItBe(question.Text ?? ""),
        _ => throw new UnreachableException(),
    };

    /// <summary>Follows a question.</summary>
    public virtual string AskedBy(string? name) => name is null ? " No one’s on it yet" : $" {name} will find out";

    public virtual string NothingKnownOfThem() => "Nothing we know of";

    public virtual string NothingYet() => "Nothing yet.";

    public virtual string NobodyKnownYet() => "No names yet.";

    public virtual string SharedGoal() => "What they all want";

    public virtual string OpenConflict() => "What they don’t agree on yet";

    /// <summary>The end of a list of names.</summary>
    public virtual string More(int more) => $"{Number(more)} more";
}
