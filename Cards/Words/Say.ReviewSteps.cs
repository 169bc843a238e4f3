using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of steps, people and evidence.</summary>
public partial class Say
{
    /// <summary>"Priya Sample (CFO)".</summary>
    public virtual string Who(Buyer? buyer) => buyer switch
    {
        null => "Someone (not known yet)",
        { Function: { } function } => $"{buyer.Name} ({function})",
        _ => buyer.Name,
    };

    /// <summary>Follows the text of a step.</summary>
    public virtual string ByDay(string day) => $", by {day}";

    public virtual string ByAndAgreement(string day, Agreement agreement) => $"by {day} · {Word(agreement)}";

    public virtual string Word(Agreement agreement) => agreement switch
    {
        Agreement.OurHope => "our hope",
        Agreement.Told => "they know",
        Agreement.Agreed => "agreed",
        _ => throw new UnreachableException(),
    };

    /// <summary>Follows the date of a step.</summary>
    public virtual string PastItsDate(int days) => days == 1 ? " · 1 day past its date" : $" · {Number(days)} days past its date";

    /// <summary>Outcome of a step, as a choice.</summary>
    public virtual string Choice(Outcome outcome) => outcome switch
    {
        Outcome.Did => "They did it",
        Outcome.Started => "They started",
        Outcome.NotYet => "Not yet",
        Outcome.Dropped => "Dropped",
        Outcome.Unknown => "We don’t know",
        _ => throw new UnreachableException(),
    };

    public virtual string Choice(Level level) => level switch
    {
        Level.Guess => "Our guess",
        Level.Said => "They said it",
        Level.Wrote => "They wrote it",
        Level.Did => "We saw it ourselves",
        _ => throw new UnreachableException(),
    };

    public virtual string Choice(Agreement agreement) => agreement switch
    {
        Agreement.Agreed => "They agreed to it",
        Agreement.Told => "They know",
        Agreement.OurHope => "Not yet: it’s our hope",
        _ => throw new UnreachableException(),
    };

    public virtual string Choice(Stance stance) => stance switch
    {
        Stance.NotKnown => "Not known",
        Stance.Champion => "Champion: drives it",
        Stance.For => "For it",
        Stance.Open => "Open",
        Stance.Doubtful => "Doubtful",
        Stance.Against => "Against it",
        _ => throw new UnreachableException(),
    };
}
