using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

/// <summary>Reminders, corrections and history of a closed review.</summary>
public partial class Say
{
    public virtual string RemindersTitle() => "What I will ask, whom, and when";

    public virtual string RemindersHint() => "Only if nobody answers. Any answer, on a card or in a review, starts it anew.";

    public virtual string RemindsOn(string day) => $"{day}: ";

    /// <summary>What is sent at a rung of the ladder.</summary>
    /// <param name="owner">Null: the deal has none.</param>
    /// <param name="lead">Null: no lead besides the owner.</param>
    public virtual string Follows(Rung rung, string? owner, string? lead) => (rung, owner, lead) switch
    {
        (Rung.Ask, { } name, _) => $"{name} is asked whether it happened.",
        (Rung.Obstacle, { } name, _) => $"{name} is asked what is in the way.",
        (Rung.Listed, _, { } name) => $"it goes on {name}’s weekly list and into the weekly digest: could use help.",
        (Rung.Listed, _, _) => "it goes into the weekly digest: could use help.",
        (Rung.Choose, { } name, { } other) => $"{name} and {other} choose: help, pause, or close. Then I am silent.",
        (Rung.Choose, { } name, null) => $"{name} chooses: help, pause, or close. Then I am silent.",
        (Rung.Choose, null, { } name) => $"{name} chooses: help, pause, or close. Then I am silent.",
        _ => "nobody is asked, because the deal has no owner.",
    };

    public virtual string RemindersFooter() =>
        "In each one’s own working hours, in one card a day at most, and three a week. Everybody can change or stop theirs.";

    public virtual string NudgesAreOffHere() => "None: nudges are switched off in this pipeline.";

    public virtual string NobodyIsAsked() => "None: the deal has no owner yet.";

    public virtual string CorrectTitle() => "What should be corrected?";

    public virtual string CorrectHint() => "The owner and the lead can. Both versions are kept.";

    public virtual string HistoryTitle(string customer) => $"What happened with {customer}";

    public virtual string HistoryHint(int reviews, string added) =>
        $"{(reviews == 0 ? "No review yet" : reviews == 1 ? "1 review" : $"{Number(reviews)} reviews")}. Added on {added}.";

    public virtual string ReviewsHeading() => "Reviews";

    public virtual string LastChanges() => "Last changes";

    public virtual string NoReviewsYet() => "None yet.";
}
