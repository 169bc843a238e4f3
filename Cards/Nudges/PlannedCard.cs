using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Nudges;

/// <summary>A person's planned nudges, computed by the planner itself, and those sent.</summary>
/// <param name="Next">The next message if nothing changes; null: none.</param>
/// <param name="At">When, in the person's time zone.</param>
/// <param name="Later">Planned after that, by the present data.</param>
/// <param name="Lately">Sent nudges, newest first.</param>
/// <param name="Led">Pipelines whose deliveries the person may read.</param>
public sealed record PlannedSheet(
    NudgeSettings Settings,
    NudgePace Pace,
    Plan.Send? Next,
    DateTimeOffset At,
    ValueList<UpcomingNudge> Later,
    ValueList<LedgerEntry> Lately,
    ValueList<Workspace> Led)
{
    /// <summary>Our own actions among the planned items.</summary>
    public ValueList<UpcomingPromise> Promises { get; init; } = [];

    /// <summary>Recurring reviews in the person's pipelines, with their next occurrence.</summary>
    public ValueList<(Workspace Workspace, RecurringReview Review, DateOnly? Next)> Recurring { get; init; } = [];
}

public static class PlannedCard
{
    const int MostWhat = 120;
    const int MostLed = 2;
    const int MostLater = 6;
    const int MostRecurring = 3;

    public static AdaptiveCard For(PlannedSheet sheet, CardContext reader) => Fit.Card(MostLater, most => Card(sheet, most, reader));

    static AdaptiveCard Card(PlannedSheet sheet, int most, CardContext reader)
    {
        var say = reader.Say;
        var isPaused = sheet.Settings.PausedUntil >= reader.Today;
        return Frame.Card(
            say,
            say.PlannedTitle(),
            [
                Header.For(
                    reader.Me is { } me ? say.ForYou(Truncate.To(me.Name, DealRow.MostName)) : say.Bot(),
                    right: reader.Weekday(reader.Today)),
                Line.Title(say.PlannedTitle()),
                Line.Hint(say.PlannedHint(say.PaceIs(sheet.Pace))),
                Line.Heading(say.PlannedNext()),
                .. Next(sheet, reader),
                .. sheet.Later.Count + sheet.Promises.Count == 0
                    ? []
                    : (AdaptiveElement[])[
                        Line.Heading(say.PlannedLater()), .. Later(sheet, reader).Take(most).Select(it => Line.Bullet(it))
                    ],
                .. sheet.Recurring.Count == 0
                    ? []
                    : (AdaptiveElement[])[Line.Heading(say.RecurringHeading()), .. Recurring(sheet, reader)],
                Line.Heading(say.SentLately()),
                .. sheet.Lately.Count == 0
                    ? [Line.Text(say.NothingSentYet())]
                    : sheet.Lately.Select(it => (AdaptiveElement)Line.Bullet(Entry(it, reader))),
            ],
            [
                .. isPaused
                    ? [Button.Main(say.ResumeNow(), new CardAction.ResumeMine()).Alone()]
                    : (AdaptiveAction[])[],
                Button.Plain(say.ChangePace(), new CardAction.OpenMine(PersonalSettingsPage.Pace)).Alone(),
                Button.Plain(say.MyDaysAndHours(), new CardAction.OpenMine(PersonalSettingsPage.Hours)).Alone(),
                .. Enumerable.Take(sheet.Led, MostLed).Select((it, i) => (i is 0 && !isPaused
                    ? Button.Plain(DealRow.Button(say.SentIn(it.Name)), new CardAction.Deliveries(it.Id.Home))
                    : Button.More(DealRow.Button(say.SentIn(it.Name)), new CardAction.Deliveries(it.Id.Home))).Alone()),
            ]);
    }

    static IEnumerable<AdaptiveElement> Recurring(PlannedSheet sheet, CardContext reader) => sheet.Recurring.AsEnumerable()
        .Take(MostRecurring)
        .Select(it => Block.Entry(
            Line.Of(
                Run.Bold(RecurringCard.Every(it.Review, reader.Say)),
                Run.Text($" · {Truncate.To(it.Workspace.Name, DealRow.MostName)}. {RecurringCard.Ahead(it.Review, it.Next, reader)}")),
            Block.Buttons([.. RecurringCard.Buttons(it.Workspace, it.Review, it.Next, reader)])).Spaced(AdaptiveSpacing.Small));

    /// <summary>Shown in a shared conversation instead: the plan of a person is for that person only.</summary>
    public static AdaptiveCard Ask(CardContext reader) => Frame.Card(
        reader.Say,
        reader.Say.PlannedTitle(),
        [Header.For(reader.Say.Bot()), Line.Title(reader.Say.PlannedTitle()), Line.Text(reader.Say.PlannedForYouAlone())],
        [
            Button.Plain(reader.Say.WhatIsPlanned(), new CardAction.Planned()).Alone(),
            Button.Plain(reader.Say.WhatWasSent(), new CardAction.Deliveries(reader.Home)).Alone(),
        ]);

    /// <summary>"16 Nov · 3 steps · answered".</summary>
    internal static AdaptiveTextRun[] Entry(LedgerEntry it, CardContext reader) =>
    [
        Run.Bold(reader.Day(it.Day)),
        Run.Text($" · {NudgePresenter.NameOf(it, reader.Say)} · {reader.Say.StateIs(it.State, it.Failure)}"),
    ];

    /// <summary>One step of the next card, and why it is asked about.</summary>
    internal static AdaptiveTextRun[] Step(NudgeItem it, CardContext reader) =>
    [
        Run.Bold(Truncate.To(it.Deal.Customer, DealRow.MostName)),
        Run.Text(
            reader.Say.Ended(
                $": {WhoAndWhat(it, reader)}{reader.Say.ByDay(reader.Day(it.Step.By))}")),
        Run.Subtle($" {reader.Say.PlannedBecause(it.WorkingDays)}"),
    ];

    static IEnumerable<AdaptiveElement> Next(PlannedSheet sheet, CardContext reader)
    {
        var say = reader.Say;
        if (sheet.Settings.PausedUntil >= reader.Today)
            yield return Line.Text(say.PlannedPaused(reader.Day(sheet.Settings.PausedUntil ?? reader.Today)));
        yield return Line.Text((sheet.Pace, sheet.Next) switch
        {
            (NudgePace.Off, _) => say.PaceMeans(NudgePace.Off),
            (_, null) => say.NothingPlanned(),
            (_, { } next) =>
                say.PlannedAt(
                    reader.Weekday(DateOnly.FromDateTime(sheet.At.DateTime)),
                    say.Time(TimeOnly.FromDateTime(sheet.At.DateTime)),
                    NudgePresenter.Of(next.Kind).Name(next.Kind, next.Lines, say)),
        });
        if (sheet is not { Next: { } coming, Pace: not NudgePace.Off })
            yield break;
        foreach (var line in NudgePresenter.Of(coming.Kind).Lines(coming, reader))
            yield return Line.Bullet(line);
    }

    /// <summary>By date; steps that wait for a review come last.</summary>
    static IEnumerable<AdaptiveTextRun[]> Later(PlannedSheet sheet, CardContext reader) => sheet.Later
        .Select(it => (it.On, Runs: Later(it, reader)))
        .Concat(sheet.Promises.Select(it => (it.On, Runs: Later(it, reader))))
        .OrderBy(it => it.On ?? DateOnly.MaxValue)
        .Select(it => it.Runs);

    static AdaptiveTextRun[] Later(UpcomingPromise it, CardContext reader) =>
    [
        Run.Bold(it.On is { } day ? reader.Day(day) : reader.Say.AfterItsReview()),
        Run.Text(" · "),
        .. PromiseBlock.Runs(it.Item, reader),
        Run.Subtle($" {reader.Say.AskedOnItsDay()}"),
    ];

    static string WhoAndWhat(NudgeItem it, CardContext reader) => Say.StepOn(
        Truncate.To(reader.Say.Who(it.Deal.Find(it.Step.Who)), DealRow.MostName), Truncate.To(it.Step.What, MostWhat));

    static AdaptiveTextRun[] Later(UpcomingNudge it, CardContext reader) =>
    [
        Run.Bold(it.On is { } day ? reader.Day(day) : reader.Say.AfterItsReview()),
        Run.Text(
            $" · {Truncate.To(it.Item.Deal.Customer, DealRow.MostName)}: {WhoAndWhat(it.Item, reader)}."),
        Run.Subtle($" {reader.Say.PlannedWhy(it.Item.Rung, it.Item.Role, it.Item.Step.ToSee, it.Item.Step.ToSeeWords)}"),
    ];
}
