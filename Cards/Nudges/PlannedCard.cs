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

    public static AdaptiveCard For(PlannedSheet sheet, CardContext context) => Fit.Card(MostLater, most => Card(sheet, most, context));

    static AdaptiveCard Card(PlannedSheet sheet, int most, CardContext context)
    {
        var say = context.Say;
        var isPaused = sheet.Settings.PausedUntil >= context.Today;
        return Frame.Card(
            say,
            say.PlannedTitle(),
            [
                Header.For(
                    context.Me is { } me ? say.ForYou(Truncate.To(me.Name, DealRow.MostName)) : say.Bot(),
                    right: context.Weekday(context.Today)),
                Line.Title(say.PlannedTitle()),
                Line.Hint(say.PlannedHint(say.PaceIs(sheet.Pace))),
                Line.Heading(say.PlannedNext()),
                .. Next(sheet, context),
                .. sheet.Later.Count + sheet.Promises.Count == 0
                    ? []
                    : (AdaptiveElement[])[
                        Line.Heading(say.PlannedLater()), .. Later(sheet, context).Take(most).Select(it => Line.Bullet(it))
                    ],
                .. sheet.Recurring.Count == 0
                    ? []
                    : (AdaptiveElement[])[Line.Heading(say.RecurringHeading()), .. Recurring(sheet, context)],
                Line.Heading(say.SentLately()),
                .. sheet.Lately.Count == 0
                    ? [Line.Text(say.NothingSentYet())]
                    : sheet.Lately.Select(it => (AdaptiveElement)Line.Bullet(Entry(it, context))),
            ],
            [
                .. isPaused
                    ? [Button.Main(say.ResumeNow(), new CardAction.ResumeNudges()).Alone()]
                    : (AdaptiveAction[])[],
                Button.Plain(say.ChangePace(), new CardAction.OpenPersonalSettings(PersonalSettingsPage.Pace)).Alone(),
                Button.Plain(say.MyDaysAndHours(), new CardAction.OpenPersonalSettings(PersonalSettingsPage.Hours)).Alone(),
                .. Enumerable.Take(sheet.Led, MostLed).Select((it, i) => (i is 0 && !isPaused
                    ? Button.Plain(DealRow.Button(say.SentIn(it.Name)), new CardAction.Deliveries(it.Id.Home))
                    : Button.More(DealRow.Button(say.SentIn(it.Name)), new CardAction.Deliveries(it.Id.Home))).Alone()),
            ]);
    }

    static IEnumerable<AdaptiveElement> Recurring(PlannedSheet sheet, CardContext context) => sheet.Recurring.AsEnumerable()
        .Take(MostRecurring)
        .Select(it => Block.Entry(
            Line.Of(
                Run.Bold(RecurringCard.Every(it.Review, context.Say)),
                Run.Text($" · {Truncate.To(it.Workspace.Name, DealRow.MostName)}. {RecurringCard.Ahead(it.Review, it.Next, context)}")),
            Block.Buttons([.. RecurringCard.Buttons(it.Workspace, it.Review, it.Next, context)])).Spaced(AdaptiveSpacing.Small));

    /// <summary>Shown in a shared conversation instead: the plan of a person is for that person only.</summary>
    public static AdaptiveCard Ask(CardContext context) => Frame.Card(
        context.Say,
        context.Say.PlannedTitle(),
        [Header.For(context.Say.Bot()), Line.Title(context.Say.PlannedTitle()), Line.Text(context.Say.PlannedForYouAlone())],
        [
            Button.Plain(context.Say.WhatIsPlanned(), new CardAction.Planned()).Alone(),
            Button.Plain(context.Say.WhatWasSent(), new CardAction.Deliveries(context.Home)).Alone(),
        ]);

    /// <summary>"16 Nov · 3 steps · answered".</summary>
    internal static AdaptiveTextRun[] Entry(LedgerEntry it, CardContext context) =>
    [
        Run.Bold(context.Day(it.Day)),
        Run.Text($" · {NudgePresenter.NameOf(it, context.Say)} · {context.Say.StateIs(it.State, it.Failure)}"),
    ];

    /// <summary>One step of the next card, and why it is asked about.</summary>
    internal static AdaptiveTextRun[] Step(NudgeItem it, CardContext context) =>
    [
        Run.Bold(Truncate.To(it.Deal.Customer, DealRow.MostName)),
        Run.Text(
            context.Say.Ended(
                $": {WhoAndWhat(it, context)}{context.Say.ByDay(context.Day(it.Step.By))}")),
        Run.Subtle($" {context.Say.PlannedBecause(it.WorkingDays)}"),
    ];

    static IEnumerable<AdaptiveElement> Next(PlannedSheet sheet, CardContext context)
    {
        var say = context.Say;
        if (sheet.Settings.PausedUntil >= context.Today)
            yield return Line.Text(say.PlannedPaused(context.Day(sheet.Settings.PausedUntil ?? context.Today)));
        yield return Line.Text((sheet.Pace, sheet.Next) switch
        {
            (NudgePace.Off, _) => say.PaceMeans(NudgePace.Off),
            (_, null) => say.NothingPlanned(),
            (_, { } next) =>
                say.PlannedAt(
                    context.Weekday(DateOnly.FromDateTime(sheet.At.DateTime)),
                    say.Time(TimeOnly.FromDateTime(sheet.At.DateTime)),
                    NudgePresenter.Of(next.Kind).Name(next.Kind, next.Lines, say)),
        });
        if (sheet is not { Next: { } coming, Pace: not NudgePace.Off })
            yield break;
        foreach (var line in NudgePresenter.Of(coming.Kind).Lines(coming, context))
            yield return Line.Bullet(line);
    }

    /// <summary>By date; steps that wait for a review come last.</summary>
    static IEnumerable<AdaptiveTextRun[]> Later(PlannedSheet sheet, CardContext context) => sheet.Later
        .Select(it => (it.On, Runs: Later(it, context)))
        .Concat(sheet.Promises.Select(it => (it.On, Runs: Later(it, context))))
        .OrderBy(it => it.On ?? DateOnly.MaxValue)
        .Select(it => it.Runs);

    static AdaptiveTextRun[] Later(UpcomingPromise it, CardContext context) =>
    [
        Run.Bold(it.On is { } day ? context.Day(day) : context.Say.AfterItsReview()),
        Run.Text(" · "),
        .. PromiseBlock.Runs(it.Item, context),
        Run.Subtle($" {context.Say.AskedOnItsDay()}"),
    ];

    static string WhoAndWhat(NudgeItem it, CardContext context) => Say.StepOn(
        Truncate.To(context.Say.Who(it.Deal.Find(it.Step.Who)), DealRow.MostName), Truncate.To(it.Step.What, MostWhat));

    static AdaptiveTextRun[] Later(UpcomingNudge it, CardContext context) =>
    [
        Run.Bold(it.On is { } day ? context.Day(day) : context.Say.AfterItsReview()),
        Run.Text(
            $" · {Truncate.To(it.Item.Deal.Customer, DealRow.MostName)}: {WhoAndWhat(it.Item, context)}."),
        Run.Subtle($" {context.Say.PlannedWhy(it.Item.Rung, it.Item.Role, it.Item.Step.ToSee, it.Item.Step.ToSeeWords)}"),
    ];
}
