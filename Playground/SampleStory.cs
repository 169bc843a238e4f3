using System.Globalization;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Answers;

namespace ReviewBot.Playground;

/// <summary>A deal through time: what was decided about it, one thing after the other.</summary>
sealed class SampleStory(DateTimeOffset today, Ruling.Accepted added)
{
    const string Conversation = "19:deal-reviews@thread.tacv2";

    public List<Ruling.Accepted> Told { get; } = [added];

    /// <summary>Nine in the morning, so many days before today.</summary>
    public static Moment At(
        DateTimeOffset today,
        int days) =>
            new(
                new(today.UtcDateTime.Date.AddDays(days).AddHours(9), TimeSpan.Zero),
                DateOnly.FromDateTime(today.UtcDateTime.AddDays(days)));

    /// <summary>A review that was held then, from its start to its end.</summary>
    public SampleStory Reviewed(int days, Person lead, params Answer[] answers)
    {
        var now = At(today, days);
        var deal = Told[^1].Deal;
        var id = string.Create(CultureInfo.InvariantCulture, $"sample-{deal.Id.Value}-{Told.Count}");
        var yes = Yes(ReviewLifecycle.Open(deal, null, ReviewLifecycle.For(deal, new(id), lead, Conversation, [], now), now));
        yes = Then(yes, (it, review) => ReviewLifecycle.Start(it, review, ReviewForm.Full, lead, now));
        foreach (var answer in answers)
            yes = Then(yes, (it, review) => ReviewAnswerRules.Answer(it, review, answer, it.Version, Resolution.Mine, lead, now));
        Told.Add(Then(yes, (it, review) => ReviewLifecycle.Close(it, review, lead, now)));
        return this;
    }

    /// <summary>With all that the journal says of both.</summary>
    static Ruling.Accepted Then(
        Ruling.Accepted before,
        Func<Deal, Review, Ruling> rule) => before.Review is { } review && Yes(rule(before.Deal, review)) is var next
        ? next with { Journal = [.. before.Journal, .. next.Journal] }
        : throw new UserException("A sample deal was told in an order that the rules do not know.");

    static Ruling.Accepted Yes(Ruling ruling) =>
        ruling as Ruling.Accepted ?? throw new UserException($"A sample deal does something that the rules refuse: {ruling}.");
}
