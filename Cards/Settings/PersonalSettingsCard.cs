using System.Diagnostics;
using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Settings;

/// <summary>A person's own settings: pace, days and hours, time zone, pause, and language.</summary>
public static class PersonalSettingsCard
{
    const string Yes = "yes";

    /// <param name="zone">The effective time zone, chosen or not.</param>
    public static AdaptiveCard For(NudgeSettings mine, NudgePace pace, string zone, Notice? notice, CardContext context)
    {
        var say = context.Say;
        var isPaused = mine.PausedUntil >= context.Today;
        return Card(context, say.MineTitle(), say.MineHint(), notice,
            [
                Line.Bullet(Run.Bold(say.MyPaceLabelShort()), Run.Text(say.PaceIs(pace))),
                Line.Bullet(
                    Run.Bold(say.MyHoursLabelShort()),
                    Run.Text(
                        say.HoursAre(
                            mine.Days is { Count: > 0 } days ? say.DaysAre(days) : say.AsYourPipeline(),
                            mine.Hours.From,
                            mine.Hours.To,
                            zone))),
                Line.Bullet(Run.Bold(say.LanguageLabelShort()), Run.Text(say.LanguageName())),
                Line.Bullet(Run.Bold(say.MyMirrorLabelShort()), Run.Text(say.MirrorIs(!mine.IsMirrorOff))),
                .. isPaused
                    ? [Line.Bullet(
                        Run.Bold(say.MyPauseLabelShort()), Run.Text(say.UntilDay(context.Day(mine.PausedUntil ?? context.Today))))]
                    : (AdaptiveElement[])[],
                .. mine.UnreachableSince is null ? [] : (AdaptiveElement[])[Line.Bullet(Run.Text(say.CouldNotReachYou()))],
            ],
            [
                .. isPaused
                    ? [Button.Main(say.ResumeNow(), new CardAction.ResumeNudges()).Alone()]
                    : (AdaptiveAction[])[],
                Button.Plain(say.ChangePace(), new CardAction.OpenPersonalSettings(PersonalSettingsPage.Pace)).Alone(),
                Button.Plain(say.MyDaysAndHours(), new CardAction.OpenPersonalSettings(PersonalSettingsPage.Hours)).Alone(),
                (isPaused
                    ? Button.More(say.WhatIsPlanned(), new CardAction.Planned())
                    : Button.Plain(say.WhatIsPlanned(), new CardAction.Planned())).Alone(),
                Button.More(say.PipelineSettings(), new CardAction.Settings("")).Alone(),
            ]);
    }

    public static AdaptiveCard Page(PersonalSettingsPage page, ValueList<Field> filled, Notice? notice, CardContext context)
    {
        var say = context.Say;
        return page switch
        {
            PersonalSettingsPage.Pace => Card(context, say.MyPaceTitle(), say.MyPaceHint(), notice,
                [
                    Ask.Choice(
                        Fields.Pace,
                        say.MyPaceLabel(),
                        Enum.GetValues<NudgePace>().Select(pace => (say.PaceChoice(pace), Fields.Choice(pace))),
                        filled.Text(Fields.Pace))
                        .Expanded(),
                    Ask.Day(Fields.Until, say.MyPauseLabel(), filled.Text(Fields.Until)),
                    Ask.Choice(
                        Fields.Mirror,
                        say.MyMirrorLabel(),
                        [(say.MirrorChoice(true), Yes), (say.MirrorChoice(false), Fields.Off)],
                        filled.Text(Fields.Mirror)),
                ],
                Buttons(page, say)),
            PersonalSettingsPage.Hours => Card(context, say.MyHoursTitle(), say.MyHoursHint(), notice,
                [
                    Ask.Choice(Fields.Days, say.MyDaysLabel(), SettingsPageCard.Week(say), filled.Text(Fields.Days)).Several(),
                    Block.Pair(
                        Ask.ShortText(Fields.Opens, say.OpensLabel(), 5, filled.Text(Fields.Opens), "08:30"),
                        Ask.ShortText(Fields.Closes, say.ClosesLabel(), 5, filled.Text(Fields.Closes), "17:30")),
                    Ask.ShortText(Fields.Zone, say.MyZoneLabel(), Limits.Name, filled.Text(Fields.Zone), say.ZoneExample()),
                    Ask.Choice(
                        Fields.Language,
                        say.MyLanguageLabel(),
                        [(say.AsMyTeams(), Fields.Off), .. SettingsPageCard.Languages()],
                        filled.Text(Fields.Language) ?? Fields.Off),
                ],
                Buttons(page, say)),
            _ => throw new UnreachableException(),
        };
    }

    static List<AdaptiveAction> Buttons(PersonalSettingsPage page, Words.Say say) =>
        [Button.Main(
            say.Save(), new CardAction.SavePersonalSettings(page)), Button.Plain(say.GoBack(), new CardAction.PersonalSettings()).Alone()];

    static AdaptiveCard Card(
        CardContext context, string title, string hint, Notice? notice, List<AdaptiveElement> body, List<AdaptiveAction> actions) =>
        Frame.Card(
        context.Say,
        title,
        [
            Header.For(
                context.Me is { } me ? context.Say.ForYou(Truncate.To(me.Name, DealRow.MostName)) : context.Say.Bot(),
                right: context.Say.MyReminders()),
            Line.Title(title),
            Line.Hint(hint),
            .. NoticeLine.For(notice, context),
            .. TypeInstead.For(context, context.Say.FillInElsewhere()),
            .. body,
        ],
        actions);
}
