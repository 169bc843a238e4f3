using System.Globalization;

namespace ReviewBot.Reviews;

/// <summary>Planned reviews. A deal has at most one; closing a review on its day or later removes it.</summary>
public static class PlannedReviewRules
{
    /// <summary>Plans or moves the review. The last person to do so leads it.</summary>
    public static Ruling Plan(
        Deal deal,
        Review? live,
        PlannedReview wanted,
        Moment now) => deal.Ended is { } ending ? new Ruling.Refused(new Refusal.DealHasEnded(ending))
        : wanted.At <= now.At ? new Ruling.Refused(new Refusal.DayHasPassed(wanted.On))
        : wanted == deal.Planned ? new Ruling.Refused(new Refusal.Outdated())
        : Ruling.Of(new Edit(deal, live, wanted.Lead, now)
            .Set(it => it with { Planned = wanted })
            .Note(Change.ReviewPlanned, from: Ahead(deal, now) is { } was ? Day(was) : null, to: Day(wanted)));

    /// <summary>Cancels the planned review. Reserved for its lead and the owner of the deal.</summary>
    public static Ruling Cancel(
        Deal deal, Review? live, Person by, Moment now) => Ahead(deal, now) is not { } planned ? new Ruling.Refused(new Refusal.Outdated())
        : deal.Owner is { } owner && owner.Id != by.Id && planned.Lead.Id != by.Id
            ? new Ruling.Refused(new Refusal.OnlyOwnerOrLead(owner, planned.Lead))
        : CallOff(deal, live, planned, by, now);

    internal static Ruling CallOff(Deal deal, Review? live, PlannedReview planned, Person by, Moment now) =>
        Ruling.Of(new Edit(deal, live, by, now).Set(it => it with { Planned = null }).Note(Change.ReviewPlanned, from: Day(planned)));

    /// <summary>The planned review, if its time is still ahead; else null.</summary>
    public static PlannedReview? Ahead(Deal deal, Moment now) => deal.Planned is { } planned && planned.At > now.At ? planned : null;

    static string Day(PlannedReview planned) => planned.On.ToString("O", CultureInfo.InvariantCulture);
}
