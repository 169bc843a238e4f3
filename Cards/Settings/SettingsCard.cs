using AdaptiveCards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Reviews.Settings;

namespace ReviewBot.Cards.Settings;

/// <summary>The settings of a pipeline: readable for everybody, with buttons for its admins.</summary>
public static class SettingsCard
{
    const int MostHolidays = 5;
    const int MostAdmins = 120;
    const int MostTemplate = 200;

    /// <param name="digestTo">Name of the digest's conversation; null: the pipeline's own.</param>
    /// <param name="connect">Opens the CRM connection; null: nothing to open for the reader.</param>
    public static AdaptiveCard For(
        Workspace workspace, string? digestTo, Notice? notice, CardContext context, CardAction.Connect? connect = null)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.SettingsInShort(),
            [
                Header.For(
                    Truncate.To(workspace.Name.Length is 0 ? say.Bot() : workspace.Name, DealRow.MostName), right: say.SettingsWord()),
                Line.Title(say.SettingsTitle()),
                Line.Hint(
                    workspace.Admins.Count == 0
                        ? say.NoAdminYet()
                        : say.AdminsAre(Truncate.To(say.Admins(workspace.Admins), MostAdmins))),
                .. NoticeLine.For(notice, context),
                .. Facts(workspace, digestTo, context).Select(it => Line.Bullet(Run.Bold(it.Label), Run.Text(it.Value))),
                .. Inside(workspace, connect, context) is { Length: > 0 } inside ? [Block.Buttons(inside)] : (AdaptiveElement[])[],
            ],
            [.. Buttons(workspace, context)]);
    }

    /// <summary>Buttons among the facts.</summary>
    static AdaptiveAction[] Inside(Workspace workspace, CardAction.Connect? connect, CardContext context) =>
    [
        .. connect is null ? [] : (AdaptiveAction[])[Button.Plain(context.Say.ConnectACrm(), connect).Alone()],
        .. context.Me is { } me && !PipelineSettingsRules.MayKeepTemplate(workspace, me, context.Today)
            ? []
            : (AdaptiveAction[])[
                Button.Plain(
                    context.Say.Page(SettingsPage.Paths), new CardAction.OpenSettings(context.Home, SettingsPage.Paths)).Alone(),
            ],
    ];

    /// <summary>Asks for the pipeline when the user has several.</summary>
    public static AdaptiveCard Choose(IReadOnlyList<(string Home, string Name)> pipelines, CardContext context) =>
        Fit.Card(Math.Max(1, pipelines.Count), most => Frame.Card(
        context.Say,
        context.Say.WhichSettings(),
        [
            Header.For(context.Say.Bot(), right: context.Say.SettingsWord()),
            Line.Title(context.Say.WhichSettings()),
            .. pipelines.Take(most).Select(it => Block.Entry(
                Line.Of(Run.Bold(Truncate.To(it.Name, DealRow.MostName))),
                Block.Buttons(Button.Plain(context.Say.OpenSettings(), new CardAction.Settings(it.Home)).Alone()))
                    .Spaced(AdaptiveSpacing.Medium)),
            .. DealRow.More(pipelines.Skip(most).Select(it => it.Name), context),
        ],
        [Button.Plain(context.Say.MyReminders(), new CardAction.PersonalSettings()).Alone()]));

    static (string Label, string Value)[] Facts(Workspace workspace, string? digestTo, CardContext context)
    {
        var (say, nudges) = (context.Say, workspace.Nudges);
        var zone = workspace.IsZoneAssumed ? say.ZoneNotKnown() : workspace.Zone;
        var lead = workspace.Lead is { Name.Length: > 0 } named ? named.Name : null;
        return
        [
            (say.PaceLabelShort(), say.PaceOfPipeline(workspace.Pace)),
            (say.DaysLabelShort(), $"{say.DaysAre(workspace.WorkingDays)}, {zone}"),
            (say.LanguageLabelShort(), Words.Say.First(workspace.Language).LanguageName()),
            (say.HolidaysLabelShort(), Holidays(workspace, context)),
            (say.MarksLabelShort(), Marks(workspace, say)),
            (say.NudgesLabelShort(), nudges.IsOn ? say.NudgesAreOn(lead) : say.NudgesAreOff()),
            .. workspace.StandIn is { } instead && context.Today <= instead.Until
                ? [(say.StandInLabelShort(), say.StandInIs(instead.Person.Name, context.Day(instead.Until)))]
                : Array.Empty<(string, string)>(),
            (say.DigestLabelShort(), nudges is { IsOn: true, HasDigest: true }
                ? say.DigestIs(say.DayOfWeek(nudges.DigestDay), digestTo)
                : say.DigestIsOff()),
            .. workspace.Recurring.Count > 0
                ? [(say.RecurringLabel(), say.List(workspace.Recurring.Select(
                    it => say.Every(it.Weeks, say.DayOfWeek(it.Day), say.Time(it.At)))))]
                : Array.Empty<(string, string)>(),
            .. workspace.PathTemplate.Count > 0
                ? [(say.PathTemplateLabel(), Truncate.To(
                    say.List(workspace.PathTemplate.Select(it => PathFormCard.Named(it, say))), MostTemplate))]
                : Array.Empty<(string, string)>(),
            (say.CommercialLabelShort(), workspace.ShowsCommercial ? say.CommercialShown() : say.CommercialHidden()),
        ];
    }

    /// <summary>Public holidays within a year.</summary>
    static string Holidays(Workspace workspace, CardContext context)
    {
        var days = workspace.Holidays.Concat(workspace.PublicHolidays.Where(day => day < context.Today.AddYears(1)))
            .Where(day => day >= context.Today).Distinct().Order().ToArray();
        var said = context.Say.HolidaysAre([.. days.Take(MostHolidays).Select(context.Day)], Math.Max(0, days.Length - MostHolidays));
        return workspace.HolidayPlace is { } place ? context.Say.HolidaysOf(place, said) : said;
    }

    static string Marks(Workspace workspace, Words.Say say)
    {
        var (now, preset) = (MarkRuleDefaults.Of(workspace), MarkRuleDefaults.For(workspace.Pace));
        var rules = Enum.GetValues<MarkRule>();
        return say.MarksAre(
            rules.Count(rule => now.Of(rule) != preset.Of(rule)),
            [.. rules.Where(rule => now.Of(rule) is null).Select(rule => say.RuleName(rule))]);
    }

    /// <summary>On a personal card, a reader who is no admin gets no buttons, because they would be refused.</summary>
    static AdaptiveAction[] Buttons(Workspace workspace, CardContext context)
    {
        var (say, home) = (context.Say, context.Home);
        return context.Me is { } me && !PipelineSettingsRules.May(workspace, me)
            ? [
                .. PipelineSettingsRules.MayNameStandIn(workspace, me)
                    ? [Button.Plain(say.Page(SettingsPage.StandIn), new CardAction.OpenSettings(home, SettingsPage.StandIn)).Alone()]
                    : (AdaptiveAction[])[],
                Button.Plain(say.MyReminders(), new CardAction.PersonalSettings()).Alone(),
                Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone(),
            ]
            :
            [
                Button.Plain(say.Page(SettingsPage.Calendar), new CardAction.OpenSettings(home, SettingsPage.Calendar)).Alone(),
                Button.Plain(say.Page(SettingsPage.FirstMarks), new CardAction.OpenSettings(home, SettingsPage.FirstMarks)).Alone(),
                Button.Plain(say.Page(SettingsPage.Digest), new CardAction.OpenSettings(home, SettingsPage.Digest)).Alone(),
                Button.More(say.Page(SettingsPage.Admins), new CardAction.OpenSettings(home, SettingsPage.Admins)).Alone(),
                Button.More(say.MyReminders(), new CardAction.PersonalSettings()).Alone(),
            ];
    }
}
