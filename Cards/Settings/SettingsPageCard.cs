using System.Diagnostics;
using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Reviews.Settings;

namespace ReviewBot.Cards.Settings;

/// <summary>One page of a pipeline's settings, with at most six inputs.</summary>
public static class SettingsPageCard
{
    const int MostChannels = 20;
    const int MostThreshold = 3;
    const int MostHolidays = 1000;
    const int MostAudit = 5;

    /// <summary>Longest template: twelve steps of maximal length, with their days.</summary>
    const int MostTemplate = Limits.PathSteps * (Limits.StepText + 6);

    const int MostPeople = 60;

    static readonly MarkRule[] First = [.. Enum.GetValues<MarkRule>().Take(6)];

    static readonly MarkRule[] Later = [.. Enum.GetValues<MarkRule>().Skip(6)];

    /// <summary>The rules whose thresholds are on a page; empty for other pages.</summary>
    public static IReadOnlyList<MarkRule> RulesOf(SettingsPage page) => page switch
    {
        SettingsPage.FirstMarks => First,
        SettingsPage.LaterMarks => Later,
        _ => [],
    };

    /// <param name="choices">Conversations to choose from for the digest, or people to stand in for the lead.</param>
    /// <param name="filled">Values of the inputs.</param>
    public static AdaptiveCard For(
        SettingsPage page,
        Workspace workspace,
        IReadOnlyList<(string Id, string Name)> choices,
        ValueList<Field> filled,
        Notice? notice,
        CardContext context)
    {
        if (page is SettingsPage.Webhook)
            return WebhookCard.For(null, isPossible: true, workspace, filled, notice, context);

        var say = context.Say;
        return Fit.Card(MostPeople, most => Frame.Card(
            say,
            say.PageTitle(page),
            [
                Header.For(
                    Truncate.To(workspace.Name.Length is 0 ? say.Bot() : workspace.Name, DealRow.MostName), right: say.SettingsWord()),
                Line.Title(say.PageTitle(page)),
                Line.Hint(say.PageHint(page)),
                .. NoticeLine.For(notice, context),
                .. TypeInstead.For(context, context.Say.FillInElsewhere()),
                .. page switch
                {
                    SettingsPage.Calendar => Calendar(filled, context),
                    SettingsPage.FirstMarks => Marks(First, workspace, filled, context),
                    SettingsPage.LaterMarks => Marks(Later, workspace, filled, context),
                    SettingsPage.Digest => Digest(choices, filled, context),
                    SettingsPage.Admins => Admins(workspace, filled, context),
                    SettingsPage.Holidays => Holidays(filled, context),
                    SettingsPage.StandIn => StandIn(choices.Take(most), filled, context),
                    SettingsPage.Paths => [
                        Ask.Text(
                            Fields.PathTemplate, say.PathTemplateSteps(), MostTemplate, filled.Text(Fields.PathTemplate),
                            say.PathTemplateExample()),
                    ],
                    _ => throw new UnreachableException(),
                },
            ],
            [
                Button.Main(
                    page is SettingsPage.FirstMarks ? say.SaveAndGoOn() : say.Save(),
                    new CardAction.SaveSettings(context.Home, page, workspace.Version)),
                .. notice is Notice.NothingCame && RulesOf(page).Count > 0
                    ? [
                        Button.Plain(
                            say.SwitchAllOff(), new CardAction.SaveSettings(context.Home, page, workspace.Version, Off: true)).Alone(),
                    ]
                    : (AdaptiveAction[])[],
                .. page is SettingsPage.StandIn && workspace.StandIn?.Until >= context.Today
                    ? [
                        Button.Plain(
                            say.EndStandIn(), new CardAction.SaveSettings(context.Home, page, workspace.Version, Off: true)).Alone(),
                    ]
                    : (AdaptiveAction[])[],
                .. page is SettingsPage.Paths && workspace.PathTemplate.Count > 0
                    ? [
                        Button.Plain(
                            say.ForgetTemplate(), new CardAction.SaveSettings(context.Home, page, workspace.Version, Off: true)).Alone(),
                    ]
                    : (AdaptiveAction[])[],
                .. Next(page) is { } next
                    ? [Button.Plain(say.Page(next), new CardAction.OpenSettings(context.Home, next)).Alone()]
                    : (AdaptiveAction[])[],
                Button.Plain(say.BackToSettings(), new CardAction.Settings(context.Home)).Alone(),
            ]));
    }

    /// <summary>The page that follows this one; null: none.</summary>
    static SettingsPage? Next(SettingsPage page) => page switch
    {
        SettingsPage.Calendar => SettingsPage.Holidays,
        SettingsPage.FirstMarks => SettingsPage.LaterMarks,
        SettingsPage.Digest => SettingsPage.StandIn,
        SettingsPage.Admins => SettingsPage.Webhook,
        _ => null,
    };

    /// <summary>The days of the week as choices, Monday first.</summary>
    internal static IEnumerable<(string Title, string Value)> Week(Words.Say say) =>
        Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7)).Select(day => (say.DayOfWeek(day), Fields.Choice(day)));

    /// <summary>The languages as choices, each under its own name.</summary>
    internal static IEnumerable<(string Title, string Value)> Languages() => Words.Say.All.Select(it => (it.LanguageName(), it.Language));

    static AdaptiveElement[] Calendar(ValueList<Field> filled, CardContext context)
    {
        var say = context.Say;
        return
        [
            Ask.Choice(
                Fields.Pace,
                say.PaceLabel(),
                Enum.GetValues<Pace>()
                    .OrderBy(pace => pace is Pace.Fast ? -1 : (int)pace)
                    .Select(pace => (say.PaceOfPipeline(pace), Fields.Choice(pace))),
                filled.Text(Fields.Pace)),
            Ask.Choice(Fields.Days, say.DaysLabel(), Week(say), filled.Text(Fields.Days)).Several(),
            Ask.ShortText(Fields.Zone, say.ZoneLabel(), Limits.Name, filled.Text(Fields.Zone), say.ZoneExample()),
            Ask.Choice(Fields.Language, say.LanguageLabel(), Languages(), filled.Text(Fields.Language)),
            Ask.Choice(
                Fields.Commercial,
                say.CommercialLabel(),
                [(say.CommercialHidden(), Fields.Off), (say.CommercialShown(), Fields.Commercial)],
                filled.Text(Fields.Commercial)),
        ];
    }

    static AdaptiveElement[] Holidays(ValueList<Field> filled, CardContext context)
    {
        var say = context.Say;
        var places = HolidayPlaces.Countries.Concat(HolidayPlaces.Regions.Keys)
            .Select(it => (Title: say.HolidayPlace(it), Value: it))
            .OrderBy(it => it.Title, StringComparer.Create(say.Culture, ignoreCase: true));
        return
        [
            Ask.Choice(
                Fields.HolidayPlace,
                say.HolidayPlaceLabel(),
                [(say.NoHolidayPlace(), Fields.Off), .. places],
                filled.Text(Fields.HolidayPlace) ?? Fields.Off),
            Ask.Text(Fields.Holidays, say.ExtraDaysLabel(), MostHolidays, filled.Text(Fields.Holidays), say.HolidaysExample()),
        ];
    }

    static AdaptiveElement[] Marks(MarkRule[] rules, Workspace workspace, ValueList<Field> filled, CardContext context)
    {
        var preset = MarkRuleDefaults.For(workspace.Pace);
        return [.. rules.Select(rule => Ask.ShortText(
            Fields.Of(rule),
            context.Say.Rule(rule, preset.Of(rule)),
            MostThreshold,
            filled.Text(Fields.Of(rule)),
            context.Say.OffWord()))];
    }

    static AdaptiveElement[] Digest(IReadOnlyList<(string Id, string Name)> channels, ValueList<Field> filled, CardContext context)
    {
        var say = context.Say;
        return
        [
            Ask.Choice(
                Fields.Nudging,
                say.NudgingLabel(),
                [(say.NudgingOn(), Fields.Nudging), (say.NudgingOff(), Fields.Off)],
                filled.Text(Fields.Nudging)),
            Ask.ShortText(Fields.Lead, say.LeadLabel(), Limits.Name, filled.Text(Fields.Lead), say.NameExample()),
            Ask.Choice(Fields.DigestDay, say.DigestDayLabel(), Week(say), filled.Text(Fields.DigestDay)),
            Ask.Choice(
                Fields.DigestChannel,
                say.DigestChannelLabel(),
                [(say.OwnChannel(), Fields.AsPipeline), .. channels.Take(MostChannels)
                    .Select(it => (Truncate.To(it.Name, DealRow.MostName), it.Id)), (say.DigestIsOff(), Fields.Off)],
                filled.Text(Fields.DigestChannel)),
        ];
    }

    static AdaptiveElement[] StandIn(IEnumerable<(string Id, string Name)> people, ValueList<Field> filled, CardContext context)
    {
        var say = context.Say;
        return
        [
            Ask.Choice(
                Fields.StandIn,
                say.StandInLabel(),
                [
                    (say.NobodyStandsIn(), Fields.Off),
                    .. people.Select(it => (Truncate.To(it.Name, DealRow.MostName), it.Id)),
                ],
                filled.Text(Fields.StandIn)),
            Ask.Day(Fields.Until, say.StandInUntilLabel(), filled.Text(Fields.Until)),
        ];
    }

    static AdaptiveElement[] Admins(Workspace workspace, ValueList<Field> filled, CardContext context) =>
    [
        .. workspace.Admins.Select(it => Line.Bullet(Run.Text(context.Say.Admins([it])))),
        Ask.ShortText(Fields.Admin, context.Say.AdminLabel(), Limits.Name, filled.Text(Fields.Admin), context.Say.NameExample()),
        Ask.Choice(
            Fields.Guests,
            context.Say.GuestsLabel(),
            [(context.Say.GuestsAreOutside(), Fields.Off), (context.Say.GuestsAreInside(), Fields.Guests)],
            filled.Text(Fields.Guests)),
        .. workspace.Audit.TakeLast(MostAudit).Reverse().Select(it => Line.Hint(
            context.Say.Audited(it, context.Day(it.At)))),
    ];
}
