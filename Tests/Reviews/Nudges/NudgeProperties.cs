using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>What holds for two months of anybody, anywhere.</summary>
public sealed class NudgeProperties
{
    static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(100);
    static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    [Fact]
    public void Never_two_cards_in_a_day() => Always(cards => cards.GroupBy(it => it.To.Today(it.At)).All(day => day.Count() == 1));

    [Fact]
    public void Never_four_in_any_seven_days() => Always(cards => cards.All(card =>
        cards.Count(other => other.To.Today(other.At) is var day && day >= card.To.Today(card.At) && day < card.To.Today(card.At).AddDays(7)) <= 3));

    [Fact]
    public void Never_outside_working_hours_and_days() => Always(cards => cards.All(IsInHours));

    [Fact]
    public void Never_after_an_opt_out() => Prop.ForAll(Lives.Any.ToArbitrary(), Gen.Choose(0, 60 * 24).ToArbitrary(), (it, hour) =>
    {
        var at = it.From.AddHours(hour);
        var off = it with { Happenings = it.Happenings.Where(one => !one.Name.StartsWith("choose", StringComparison.Ordinal)).Add(new(at, "off", (person, now) => person with { Settings = person.Settings.Choose(NudgePace.Off, now) })) };
        return off.Waiting(Tick).Cards.All(card => card.At < at);
    }).Check(Thorough);

    [Fact]
    public void A_step_is_never_said_again_at_the_same_rung_or_a_lower_one() => Always(cards => Spoken(cards).All(lines =>
        lines.Zip(lines.Skip(1)).All(two => two.First.Rung < two.Second.Rung)));

    [Fact]
    public void After_the_end_of_its_ladder_a_step_is_silent_until_something_changes() => Always(cards => Spoken(cards).All(lines =>
        lines.SkipWhile(line => line.Rung is not Rung.Choose).Count() <= 1));

    [Fact]
    public void What_is_paused_ended_closed_snoozed_or_to_be_reviewed_is_never_said() => Always(cards => cards.All(card => card.Plan is not Plan.Card said || said.Items.All(item =>
    {
        var day = card.To.Today(card.At);
        return item.Step.IsOpen && item.Deal.Ended is null && !(day <= item.Deal.PausedUntil) && !(day < item.Deal.SilentUntil)
            && !(day < item.Step.Snoozed?.Until) && item.Deal.Planned?.On != day
            && !(card.At < item.Deal.LastReview?.ClosedAt.AddHours(24));
    })));

    [Fact]
    public void Asked_only_when_it_says_the_planner_sends_what_it_would_send_asked_all_the_time() => Prop.ForAll(Lives.Any.ToArbitrary(), it =>
    {
        var tick = TimeSpan.FromMinutes(10);
        var (often, seldom) = (it.Ticking(tick), it.Waiting(tick));
        return often.Cards.Select(card => card.Word).SequenceEqual(seldom.Cards.Select(card => card.Word))
            .Label($"{it}\noften:\n{string.Join('\n', often.Cards.Select(card => card.Word))}\nseldom:\n{string.Join('\n', seldom.Cards.Select(card => card.Word))}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Fact]
    public void It_is_asked_a_few_times_for_each_card_and_each_change() => Prop.ForAll(Lives.Any.ToArbitrary(), it =>
    {
        var life = it.Waiting(Tick);
        return life.Asked <= 6 * (life.Cards.Count + it.Happenings.Count + (it.Days / 7) + 2);
    }).Check(Thorough);

    [Fact]
    public void Planned_twice_it_is_the_same_card() => Always(cards => cards.All(card =>
    {
        var again = card.To.Had(card.Plan.Entry(card.At));
        return card.Plan is Plan.List || (NudgePlanner.For(again, card.At) is Plan.Send second
            && second.Id == card.Plan.Id && second.Kind == card.Plan.Kind && second.Lines.Equals(card.Plan.Lines));
    }));

    /// <summary>What one person heard of one step, as it was at one time of its life.</summary>
    static IEnumerable<LedgerLine[]> Spoken(List<Came> cards) => cards
        .Where(card => card.Plan is Plan.Card)
        .SelectMany(card => card.Plan.Lines)
        .GroupBy(line => line with { Rung = null })
        .Select(lines => lines.ToArray());

    static bool IsInHours(Came card)
    {
        var settings = card.To.Settings;
        var local = Clocks.Local(card.At, settings.ZoneOf(null, null));
        var hours = settings.Hours.From < settings.Hours.To ? settings.Hours : WorkHours.Default;
        var days = settings.Days is { Count: > 0 } chosen ? chosen : Some.Workspace().WorkingDays;
        return hours.Contains(TimeOnly.FromDateTime(local))
            && days.Contains(local.DayOfWeek)
            && !card.To.Deals[0].Workspace.Holidays.Contains(DateOnly.FromDateTime(local))
            && !(DateOnly.FromDateTime(local) <= settings.PausedUntil);
    }

    static void Always(Func<List<Came>, bool> holds) => Prop.ForAll(Lives.Any.ToArbitrary(), it =>
    {
        var cards = it.Waiting(Tick).Cards;
        return holds(cards).Label($"{it}\n{string.Join('\n', cards.Select(card => card.Word))}");
    }).Check(Thorough);
}
