using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Nudges;
using ReviewBot.Cards.Settings;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Reviews.Settings;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Nudges;

/// <summary>Every proactive card and every card of settings, with the given text in every typed field.</summary>
static class NudgeCards
{
    public static NudgeId Id { get; } = NudgeId.Of(Sample.Today);

    public static IEnumerable<(string Name, AdaptiveCard Card)> All(string filler, CardContext everybody)
    {
        var full = new Fullest(filler);
        var me = everybody with { Me = Sample.Lee };
        var workspace = Workspace(full);
        var items = Enumerable.Range(0, 20).Select(i => Item(full, i)).ToValueList();
        (string, string)[] channels = [.. Enumerable.Range(1, 50).Select(it => ($"{Readers.Home}{it}", full.Text(100)))];
        return
        [
            .. Sheets(full).Select(it => ($"nudge-{it.Name}", NudgeCard.For(it.Model, me))),
            ("too-many", TooManyCard.For(5, me)),
            .. Enum.GetValues<NudgePace>().Select(pace => ($"pace-{pace}", TooManyCard.Chosen(pace, me))),
            ("list", HelpListCard.List(new(Id, Sample.Today, Sample.Monday, items, 30) { Promises = Promises(full) }, me)),
            ("digest", HelpListCard.Digest(workspace, items, Promises(full), 30, everybody)),
            ("prework", PreworkCard.For(Prework(full, null), me)),
            ("prework-said", PreworkCard.For(Prework(full, full.Text(Limits.Reason)), me)),
            ("settings", SettingsCard.For(workspace, full.Text(100), new Notice.SavedBy(full.Person, Sample.Monday), me)),
            ("planned", PlannedCard.For(Planned(full, items), me)),
            ("planned-for-all", PlannedCard.Ask(everybody)),
            ("deliveries", DeliveriesCard.For(
                workspace,
                [.. Enumerable.Range(0, 20)
                    .Select(
                        _ => new NudgeDelivery(
                            full.Person, Entry with { Tries = 2, State = NudgeState.Failed, Failure = SendFailure.Unreachable }))],
                me)),
            ("review-planned", ReviewPlannedCard.For(
                full.Deal, new(Sample.Monday.AddDays(9), Sample.Days(9), full.Person, "19:x"), WorkCalendar.Default, isGuessed: true,
                CalendarLink.For(
                    full.Deal, new(Sample.Monday.AddDays(9), Sample.Days(9), full.Person, "19:x"), full.Text(80), me), me)),
            ("review-off", ReviewPlannedCard.Off(full.Deal, me)),
            ("recurring", RecurringCard.For(workspace, workspace.Recurring[0], Sample.Days(3), isGuessed: true, everybody)),
            ("recurring-never", RecurringCard.For(workspace, workspace.Recurring[0], null, isGuessed: false, me)),
            ("recurring-ended", RecurringCard.Ended(workspace, workspace.Recurring[0], me)),
            ("recurring-over", RecurringCard.Ended(workspace, null, me)),
            ("recurring-without-lead", RecurringCard.LeadIsGone(workspace, workspace.Recurring[0], me)),
            ("recurring-where", RecurringCard.Elsewhere(everybody)),
            ("settings-which", SettingsCard.Choose(channels, me)),
            .. Enum.GetValues<SettingsPage>()
                .Select(
                    page => ($"settings-{page}", SettingsPageCard.For(
                        page, workspace, channels, Filled(full), new Notice.Unreadable(Fields.Zone, full.Text(500)), me))),
            ("mine", PersonalSettingsCard.For(
                new() { PausedUntil = Sample.Days(9), UnreachableSince = Sample.Monday }, NudgePace.Daily, "Europe/Berlin", null, me)),
            .. Enum.GetValues<PersonalSettingsPage>()
                .Select(
                    page => ($"mine-{page}", PersonalSettingsCard.Page(
                        page, Filled(full), new Notice.Unreadable(Fields.Opens, full.Text(500)), me))),
        ];
    }

    public static LedgerEntry Entry { get; } = new(
        Id,
        NudgeKind.Steps,
        Sample.Today,
        [new(new("tenant", "team"), new("d-Contoso"), new("s1"), Rung.Ask, Sample.Today)],
        NudgeState.Sent,
        Sample.Monday);

    static PlannedSheet Planned(Fullest full, ValueList<NudgeItem> items) => new(
        new() { PausedUntil = Sample.Days(3) },
        NudgePace.Daily,
        new Plan.Card(Id, Sample.Today, Sample.Monday, items.Take(5), 3, 1, 3),
        Sample.Monday,
        [.. items.Select(it => new UpcomingNudge(null, it))],
        [.. Enumerable.Repeat(Entry, 6)],
        [Workspace(full), Workspace(full)])
    {
        Promises = [.. Promises(full).Select(it => new UpcomingPromise(Sample.Today, it))],
        Recurring = [.. Workspace(full).Recurring.Select(it => (Workspace(full), it, (DateOnly?)Sample.Days(9)))],
    };

    static ValueList<PromiseItem> Promises(Fullest full) =>
        [.. full.Deal.Help.Select(it => new PromiseItem(new("tenant", Readers.Home), full.Deal, it, Rung.Listed, Sample.Days(-6), 4))];

    static IEnumerable<(string Name, NudgeCardModel Model)> Sheets(Fullest full)
    {
        foreach (var rung in Enum.GetValues<Rung>())
        {
            var model = Model(full, rung);
            yield return ($"{rung}", model);
            yield return ($"{rung}-typed", model with
            {
                Filled = [.. Enumerable.Range(0, 5).SelectMany(i => Typed(full, i))],
                Turn = new(2, Notice: new Notice.TooLong(Fields.At(Fields.InTheWay, 2), 900, 160)),
            });
            yield return ($"{rung}-ours", model with
            {
                Items = [
                    .. model.Items.Take(2),
                    .. full.Deal.Help.Take(3).Select(it => model.Items[0] with { Step = null, Help = it.Key }),
                ],
            });
            yield return ($"{rung}-next", Done(model) with
            {
                Filled = [.. full.Next.Select(it => it with { Id = Fields.At(it.Id, 1) })],
                Turn = new(1, Notice: new Notice.WhichFirst()) { AsksNext = true },
            });
            yield return ($"{rung}-snoozing", model with { Turn = new(0, IsSnoozing: true) });
            yield return ($"{rung}-third", model with
            {
                Items = model.Items.Change(
                    _ => true,
                    it => it with { Step = it.Step! with { Snoozed = new(Sample.Today, Sample.Lee, Sample.Monday.AddDays(-9), 2) } }),
                Turn = new(1, IsSnoozing: true),
            });
        }
        yield return ("answered", Model(full, Rung.Ask) with { At = Sample.Monday.AddDays(-100) });
    }

    static NudgeCardModel Model(Fullest full, Rung rung) =>
        new(
            Id,
            Sample.Monday,
            [.. Enumerable.Range(0, 5)
                .Select(i => new NudgeAsked(Readers.Home, full.Deal, full.Deal.Steps[i], rung, NudgeRole.Owner, Sample.Days(8)))],
            12,
            1,
            3);

    /// <summary>The second step is done, and five others are open.</summary>
    static NudgeCardModel Done(NudgeCardModel model) => model with
    {
        Items = [
            .. model.Items.Select(
                (it, i) => i is 1 && it is { Step: { } step }
                    ? it with { Step = step with { Status = StepStatus.Done, AnsweredAt = Sample.Monday.AddMinutes(1) } }
                    : it),
        ],
    };

    static ValueList<Field> Typed(Fullest full, int i) =>
        [new(
            Fields.At(Fields.InTheWay, i),
            full.Text(Limits.Reason)), new(Fields.At(Fields.Ask, i), full.Text(Limits.Question)),
            new(Fields.At(Fields.By, i), "2026-12-01")];

    static ValueList<Field> Filled(Fullest full) =>
        [new(
            Fields.Zone,
            full.Text(80)), new(Fields.Lead, full.Text(80)), new(Fields.Admin, full.Text(80)), new(Fields.Holidays, full.Text(900)),
            new(Fields.Opens, "08:30"), new(Fields.Closes, "17:30"),
            new(Fields.PathTemplate, full.Text(Limits.PathSteps * (Limits.StepText + 6)))];

    static NudgeItem Item(Fullest full, int i) => new(
        new("tenant", Readers.Home), full.Deal with { Id = new($"d-{i}") },
        full.Deal.Steps[0] with { Status = StepStatus.Blocked, InTheWay = full.Text(Limits.Reason) }, Rung.Listed, NudgeRole.Owner,
        Sample.Days(-20), 14, Sample.Days(-4));

    static Plan.Prework Prework(Fullest full, string? why)
    {
        var deal = full.Deal with
        {
            Prework = why is null ? null : new(PreworkAnswer.NotReady, full.Person, Sample.Monday, Sample.Days(1), why)
        };
        var items = Enumerable.Range(0, 12)
            .Select(
                i => new PreworkItem(
                    new("tenant", Readers.Home),
                    deal with { Id = new($"d-{i}") },
                    new(Sample.Monday.AddDays(1), Sample.Days(1), full.Person, "19:x")));
        return new(Id, Sample.Today, Sample.Monday, Sample.Days(1), [.. items], IsReminder: false);
    }

    static Workspace Workspace(Fullest full) => Sample.Workspace() with
    {
        Name = full.Text(100),
        Admins = [.. Enumerable.Range(0, PipelineSettingsRules.MostAdmins).Select(_ => full.Person)],
        Holidays = [.. Enumerable.Range(1, PipelineSettingsRules.MostHolidays).Select(Sample.Days)],
        Rules = new(),
        Nudges = new() { Lead = full.Person },
        Recurring = [
            .. Enumerable.Range(0, RecurringReviewRules.Most).Select(it => new RecurringReview(
                $"r{it}", new(10, 0), 2, "Europe/Berlin", Sample.Days(it), full.Person, Readers.Home)),
        ],
        PathTemplate = [.. Enumerable.Repeat(new PathItem(null, full.Text(Limits.StepText), 60), Limits.PathSteps)],
    };
}
