using System.Globalization;
using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Nudges;
using ReviewBot.Cards.Settings;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.People;

namespace ReviewBot.Dialogs.Settings;

/// <summary>A person's own settings. Only they see and change them; changes apply at once.</summary>
sealed class PersonalSettingsDialog(PersonStore people, PipelineAccess access, Languages languages)
    : ICardActionHandler, ICommandHandler
{
    static readonly string[] Times = ["HH:mm", "H:mm", "HH.mm", "H.mm", "HH", "%H"];

    public void Register(CardActionRoutes actions)
    {
        actions.Anywhere<CardAction.PersonalSettings>(async (turn, _, _, ct) => new(await Card(turn, null, ct)));
        actions.Anywhere<CardAction.OpenPersonalSettings>((turn, it, _, ct) => Open(turn, it.Page, ct));
        actions.Anywhere<CardAction.SavePersonalSettings>((turn, it, inputs, ct) => Save(turn, it.Page, inputs, ct));
        actions.Anywhere<CardAction.ResumeNudges>((turn, _, _, ct) => Resume(turn, ct));
        actions.Anywhere<CardAction.SwitchMirror>((turn, it, _, ct) => Switch(turn, it.IsOn, ct));
        actions.Anywhere<CardAction.ChoosePace>((turn, it, _, ct) => Choose(turn, it.Often, ct));
    }

    public void Register(CommandRoutes commands)
    {
        commands.OnForm(Command.Settings, new CardAction.Settings(""), async (turn, _, ct) => Reply.Post(await Card(turn, null, ct)));
        commands.OnForm(
            Command.Pace,
            new CardAction.OpenPersonalSettings(PersonalSettingsPage.Pace),
            async (turn, _, ct) => (await Open(turn, PersonalSettingsPage.Pace, ct)).Posted());
    }

    public async Task<AdaptiveCard> Card(Turn turn, Notice? notice, CancellationToken ct)
    {
        var record = await people.ReadRecord(turn.Tenant, turn.By.Id, turn.At, ct);
        var mine = record.Settings.Nudges;
        var workspace = await FindPipeline(turn, record, ct);
        return PersonalSettingsCard.For(
            mine,
            mine.PaceNow([.. record.Ledger.Select(kept => kept.Entry)]),
            mine.ZoneOf(record.Settings.Zone, workspace).Id,
            notice,
            turn.PersonalContext(turn.Place.Home ?? ""));
    }

    public async Task<Reply> Open(Turn turn, PersonalSettingsPage page, CancellationToken ct)
    {
        var record = await people.ReadRecord(turn.Tenant, turn.By.Id, turn.At, ct);
        return new(PersonalSettingsCard.Page(page, await Fill(turn, page, record, ct), null, turn.PersonalContext("")));
    }

    public async Task<Reply> Save(Turn turn, PersonalSettingsPage page, ValueList<Field> inputs, CancellationToken ct)
    {
        // both pages have prefilled inputs, so no inputs at all means a client that loses them
        if (inputs.Count is 0)
        {
            var record = await people.ReadRecord(turn.Tenant, turn.By.Id, turn.At, ct);
            return new(
                PersonalSettingsCard.Page(page, await Fill(turn, page, record, ct), new Notice.NothingCame(), turn.PersonalContext("")));
        }

        var sent = new FormReader(inputs, turn.Now.Today);
        var change = page is PersonalSettingsPage.Pace ? Nudges(Pace(sent, turn)) : Hours(sent, await UsualDays(turn, ct));
        if (sent.Wrong is { } wrong)
            return new(PersonalSettingsCard.Page(page, inputs, wrong, turn.PersonalContext("")));

        return await SaveChange(turn, change, ct) is { } kept
            ? new(await Card(languages.ApplyChosen(turn, kept), new Notice.SavedBy(turn.By, turn.At), ct))
            : new(PersonalSettingsCard.Page(page, inputs, new Notice.NotSaved(), turn.PersonalContext("")));
    }

    /// <summary>Ends the pause of the person's nudges.</summary>
    public async Task<Reply> Resume(Turn turn, CancellationToken ct) =>
        await SaveChange(turn, Nudges(mine => mine with { PausedUntil = null }), ct) is not null
            ? new(await Card(turn, new Notice.SavedBy(turn.By, turn.At), ct))
            : new(AnswerCard.NotSaved(turn.PersonalContext("")));

    /// <summary>Saves the answer to "too many?".</summary>
    public async Task<Reply> Choose(Turn turn, NudgePace pace, CancellationToken ct) =>
        Enum.IsDefined(pace) && await SaveChange(turn, Nudges(mine => mine.Choose(pace, turn.At)), ct) is not null
            ? new(TooManyCard.Chosen(pace, turn.PersonalContext("")))
            : new(AnswerCard.NotSaved(turn.PersonalContext("")));

    /// <summary>Opts in to or out of feedback after each review that the person leads.</summary>
    public async Task<Reply> Switch(Turn turn, bool isOn, CancellationToken ct) =>
        await SaveChange(turn, Nudges(mine => mine with { IsMirrorOff = !isOn }), ct) is not null
            ? new(MirrorCard.Switched(isOn, turn.PersonalContext("")))
            : new(AnswerCard.NotSaved(turn.PersonalContext("")));

    Task<PersonSettings?> SaveChange(Turn turn, Func<PersonSettings, PersonSettings> change, CancellationToken ct) =>
        OptimisticRetry.Run(async () =>
        {
            var settings = change(await people.ReadSettings(turn.Tenant, turn.By.Id, ct));
            if (!await people.Save(turn.Tenant, turn.By.Id, settings, turn.At, ct))
                return null;

            turn.Progress.Record(SavedWork.Change);
            return settings;
        }, ct);

    static Func<PersonSettings, PersonSettings> Nudges(Func<NudgeSettings, NudgeSettings> change) =>
        settings => settings with { Nudges = change(settings.Nudges) };

    static Func<NudgeSettings, NudgeSettings> Pace(FormReader sent, Turn turn)
    {
        var (pace, until) = (sent.Choice<NudgePace>(Fields.Pace), sent.Day(Fields.Until));
        var mirror = sent.Raw(Fields.Mirror); // null on cards of earlier versions
        return mine => (pace is { } chosen ? mine.Choose(chosen, turn.At) : mine) with
        {
            PausedUntil = until,
            IsMirrorOff = mirror is null ? mine.IsMirrorOff : mirror is Fields.Off,
        };
    }

    /// <param name="usual">The pipeline's working days: a person who keeps them follows later changes.</param>
    static Func<PersonSettings, PersonSettings> Hours(FormReader sent, ValueList<DayOfWeek> usual)
    {
        var days = sent.Choices<DayOfWeek>(Fields.Days);
        var (from, to) = (Time(sent, Fields.Opens), Time(sent, Fields.Closes));
        if (from >= to)
            sent.Unreadable(Fields.Closes);
        var zone = sent.Raw(Fields.Zone) is { } typed ? Zones.Read(typed) ?? sent.Unreadable<string>(Fields.Zone) : null;
        var language = sent.Raw(Fields.Language);
        return mine => mine with
        {
            ChosenLanguage = language is null ? mine.ChosenLanguage : Languages.ReadChosen(language, mine.ChosenLanguage, mine.Language),
            Nudges = mine.Nudges with
            {
                Days = days.Count == 0 || days.Order().SequenceEqual(usual.Order()) ? null : days,
                Hours = new(from ?? WorkHours.Default.From, to ?? WorkHours.Default.To),
                Zone = zone,
            },
        };
    }

    static TimeOnly? Time(FormReader sent, string id)
    {
        if (sent.Raw(id) is not { } typed)
            return null;
        if (!TimeOnly.TryParseExact(typed, Times, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time))
            sent.Unreadable(id);
        return time;
    }

    async Task<ValueList<Field>> Fill(Turn turn, PersonalSettingsPage page, PersonRecord record, CancellationToken ct) => Filled(
        page,
        record.Settings,
        record.Settings.Nudges.PaceNow([.. record.Ledger.Select(kept => kept.Entry)]),
        (await FindPipeline(turn, record, ct))?.WorkingDays ?? WorkCalendar.MondayToFriday).WithoutPast(turn.Now.Today);

    /// <summary>The person's first pipeline, whose working days and zone are the defaults; null: none.</summary>
    async Task<Workspace?> FindPipeline(Turn turn, PersonRecord record, CancellationToken ct) =>
        record.Memberships.Count > 0 ? await access.TryFindWorkspace(turn, record.Memberships[0].Workspace.Home, ct) : null;

    async Task<ValueList<DayOfWeek>> UsualDays(Turn turn, CancellationToken ct) =>
        (await FindPipeline(turn, await people.ReadRecord(turn.Tenant, turn.By.Id, turn.At, ct), ct))?.WorkingDays
            ?? WorkCalendar.MondayToFriday;

    static ValueList<Field> Filled(
        PersonalSettingsPage page,
        PersonSettings settings,
        NudgePace pace,
        ValueList<DayOfWeek> usual) => settings.Nudges is var mine && page is PersonalSettingsPage.Pace
        ? FormValues.Empty
            .With<NudgePace>(Fields.Pace, pace)
            .With(Fields.Until, mine.PausedUntil)
            .With(Fields.Mirror, mine.IsMirrorOff ? Fields.Off : "yes")
        : FormValues.Empty
            .With(Fields.Days, string.Join(',', (mine.Days is { Count: > 0 } days ? days : usual).Select(Fields.Choice)))
            .With(Fields.Opens, mine.Hours.From.ToString("HH:mm", CultureInfo.InvariantCulture))
            .With(Fields.Closes, mine.Hours.To.ToString("HH:mm", CultureInfo.InvariantCulture))
            .With(Fields.Zone, mine.Zone)
            .With(Fields.Language, settings.ChosenLanguage is { } language ? Say.First(language).Language : null);
}
