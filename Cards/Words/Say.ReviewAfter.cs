using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

/// <summary>Reminders, corrections and history of a closed review.</summary>
public partial class Say
{
    public virtual string RemindersTitle() => "Reminders I’ll send";

    public virtual string RemindersHint() => "Only if no one answers. Any answer resets this.";

    public virtual string RemindsOn(string day) => $"{day}: ";

    /// <summary>What is sent at a rung of the ladder.</summary>
    /// <param name="owner">Null: the deal has none.</param>
    /// <param name="lead">Null: no lead besides the owner.</param>
    public virtual string Follows(Rung rung, string? owner, string? lead) => (rung, owner, lead) switch
    {
        (Rung.Ask, { } name, _) => $"{name} will be asked whether it happened.",
        (Rung.Obstacle, { } name, _) => $"{name} will be asked what’s in the way.",
        (Rung.Listed, _, { } name) => $"it goes on {name}’s weekly “could use help” list and in the weekly digest.",
        (Rung.Listed, _, _) => "it goes in the weekly digest.",
        (Rung.Choose, { } name, { } other) => $"{name} and {other} decide: get help, pause or close. After that I’ll leave it alone.",
        (Rung.Choose, { } name, null) => $"{name} decides: get help, pause or close. After that I’ll leave it alone.",
        (Rung.Choose, null, { } name) => $"{name} decides: get help, pause or close. After that I’ll leave it alone.",
        _ => "no one will be asked, because the deal has no owner.",
    };

    public virtual string RemindersFooter() =>
        "In working hours only; at most one card a day and three a week. Everyone can change or stop theirs.";

    public virtual string NudgesAreOffHere() => "None: nudges are switched off in this pipeline.";

    public virtual string NobodyIsAsked() => "None: the deal has no owner yet.";

    public virtual string CorrectTitle() => "What should be corrected?";

    public virtual string CorrectHint() => "Only the owner and the lead can correct it. Both versions are kept.";

    public virtual string HistoryTitle(string customer) => $"{customer} so far";

    public virtual string HistoryHint(int reviews, string added) =>
        $"{(reviews == 0 ? "No review yet" : reviews == 1 ? "1 review" : $"{Number(reviews)} reviews")}. Added on {added}.";

    public virtual string ReviewsHeading() => "Reviews";

    public virtual string LastChanges() => "Latest changes";

    public virtual string NoReviewsYet() => "None yet.";
}
