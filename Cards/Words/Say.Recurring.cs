namespace ReviewBot.Cards.Words;

/// <summary>Texts about reviews that come again.</summary>
public partial class Say
{
    /// <summary>As it is typed, before the day and the time.</summary>
    public virtual string TypedEvery(bool everyOther) => everyOther ? "review every two weeks on" : "review every";

    public virtual string Every(int weeks, string day, string time) =>
        weeks is 1 ? $"Every {day}, {time}" : $"Every two weeks on {day}, {time}";

    public virtual string EveryTitle(string every) => $"Recurring review: {Small(every)}";

    public virtual string EveryHint() =>
        "Each time, I choose the deals that need it most and ask their owners the working day before. I skip the holidays set in “settings”.";

    public virtual string EveryNext(string when, string lead) => $"Next: {when}. {lead} leads it.";

    /// <summary>Instead of the deals of a recurring review, in a list of reviews.</summary>
    public virtual string DealsChosenBefore() => "recurring; I choose the deals the working day before";

    public virtual string EveryHasNone() => "None of these days is a working day, so nothing is planned.";

    /// <summary>A button.</summary>
    public virtual string SkipDay(string day) => $"Skip {day}";

    /// <summary>A button.</summary>
    public virtual string EndSeries() => "End the series";

    /// <summary>A button.</summary>
    public virtual string LeadSeries() => "I’ll lead it";

    public virtual string SeriesHasEnded(string every) => $"Ended: {every}";

    public virtual string SeriesIsOver() => "That recurring review has ended";

    public virtual string WhatIsOffToo() => "What was planned for it has been cancelled too.";

    public virtual string EveryNotRead() => "Which day, and at what time?";

    public virtual string WriteEverySo() =>
        "Type it like this: “review every Thursday 10:00”, or “review every two weeks on Thursday 10:00”.";

    public virtual string EveryWhere() => "Please type this in the channel or chat where you hold the reviews.";

    public virtual string SeriesLeadLeft(string lead) => $"{lead} has left, but still leads a recurring review";

    public virtual string SeriesWaits() => "I’ll plan it again once someone takes the lead.";

    public virtual string RecurringLabel() => "Recurring reviews: ";

    public virtual string RecurringHeading() => "Recurring reviews";
}
