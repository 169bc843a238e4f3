using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Live;

/// <summary>The card of one topic for the person who answers it. The purpose determines the buttons.</summary>
static class TopicCard
{
    const int MostButtons = 3;

    /// <summary>Some clients draw no more than five buttons, including those behind "…".</summary>
    const int MostInAll = 5;

    /// <param name="quick">One-press answers, in a live review.</param>
    /// <param name="showsNotice">False: the notice is part of the body, next to the words it refers to.</param>
    public static AdaptiveCard For(
        StepCardModel sheet,
        Topic topic,
        string title,
        string hint,
        List<AdaptiveElement> body,
        AdaptiveAction[]? quick = null,
        bool showsNotice = true) =>
        Frame.Card(
        sheet.Reader.Say,
        sheet.Reader.Say.AskedInTeams(Place(sheet, topic), title),
        [
            Header.For(sheet.Deal.Customer, sheet.Deal.Title, Place(sheet, topic)),
            Line.Title(title),
            Line.Hint(hint),
            .. showsNotice ? NoticeLine.For(sheet.Notice, sheet.Reader, topic, sheet.Deal, sheet.Review) : [],
            .. TypeInstead.For(sheet.Reader, HowToType(sheet, topic)),
            .. body,
        ],
        sheet.Purpose switch
        {
            Purpose.Correction correction => Correction(sheet, topic, correction.Review),
            Purpose.Between { Before: var before } =>
            [
                Button.Main(sheet.Reader.Say.Save(), new CardAction.SaveSteps(sheet.On, before)),
                before is null
                    ? Button.Plain(sheet.Reader.Say.BackToTheDeal(), new CardAction.OpenDeal(sheet.On)).Alone()
                    : Button.Plain(sheet.Reader.Say.BackToTheQuestions(), new CardAction.ShowPrework(before.Nudge, 0)).Alone(),
            ],
            _ => Live(sheet, topic, quick),
        });

    /// <summary>
    /// Date input. In a live review with buttons for near dates, each of which saves the card; otherwise, or while a notice asks something,
    /// the input alone.
    /// </summary>
    public static IEnumerable<AdaptiveElement> Days(StepCardModel sheet, Topic topic)
    {
        var (say, value) = (sheet.Reader.Say, sheet.Value(Fields.By));
        return sheet is { Purpose: Purpose.Live, Notice: not (Notice.Conflict or Notice.WhichFirst) }
            ? [
                Line.Text(say.ByWhenOneTap()).Spaced(AdaptiveSpacing.Medium),
                .. DayTaps.For(sheet.Reader, day => Save(sheet, topic) with { Day = day }),
                Ask.Day(Fields.By, say.OrAnotherDay(), value).Spaced(AdaptiveSpacing.Medium),
            ]
            : [Ask.Day(Fields.By, say.ByWhenExactly(), value).Required(say.GiveADay()).Spaced(AdaptiveSpacing.Medium)];
    }

    public static AdaptiveExecuteAction Quick(StepCardModel sheet, QuickAnswer answer) =>
        Button.Plain(sheet.Reader.Say.Quick(answer), new CardAction.Quick(sheet.On, answer)).Alone();

    public static string Title(StepCardModel sheet, Topic topic) => sheet.Reader.Say.Question(
        topic,
        sheet.Deal.Customer,
        (sheet.Review is { } review ? review.Baseline.Since : sheet.Deal.LastReview?.On) is { } day ? sheet.Reader.Day(day) : null);

    internal static string Place(StepCardModel sheet, Topic topic) => (sheet.Purpose, sheet.Review) switch
    {
        (Purpose.Correction, _) => sheet.Reader.Say.Correction(),
        (_, { } review) => Place(sheet.Reader.Say, review.Form, topic),
        _ => sheet.Reader.Say.BetweenReviews(),
    };

    public static string Place(Say say, ReviewForm form, Topic topic) => say.StepOf(Topics.Number(form, topic), Topics.Of(form).Count);

    /// <summary>Only answers in a live review can be typed, and a rating only where nobody else can read it.</summary>
    static string HowToType(StepCardModel sheet, Topic topic) => (sheet.Purpose, topic) switch
    {
        (not Purpose.Live, _) => sheet.Reader.Say.FillInElsewhere(),
        (_, Topic.Reveal) => RevealCard.AsksForDoubt(sheet)
            ? sheet.Reader.Say.TypeRatingOrDoubt()
            : sheet.Reader.Say.TypeItAlone(sheet.Reader.Say.TypedAnswer(topic)),
        _ => sheet.Reader.Say.TypeInstead(sheet.Reader.Say.TypedAnswer(topic)),
    };

    static List<AdaptiveAction> Correction(StepCardModel sheet, Topic topic, ReviewId review) =>
    [
        Button.Main(sheet.Reader.Say.SaveTheCorrection(), new CardAction.SaveCorrection(sheet.On, review, topic)),
        Button.Plain(sheet.Reader.Say.BackToTheSummary(), new CardAction.ShowSummary(sheet.On, review)).Alone(),
    ];

    /// <summary>The buttons in a live review. "Save and go on" is for owner and lead at the present topic.</summary>
    static List<AdaptiveAction> Live(StepCardModel sheet, Topic topic, AdaptiveAction[]? quick)
    {
        var (say, me) = (sheet.Reader.Say, sheet.Reader.Me);
        var moves = sheet.Review is { } review && review.Current == topic && (me is null || review.Leads(sheet.Deal, me));
        List<AdaptiveAction> actions =
        [
            .. Saves(sheet, topic)
                ? [Button.Main(moves ? say.SaveAndGoOn() : say.Save(), Save(sheet, topic))]
                : Array.Empty<AdaptiveAction>(),
            .. quick ?? [],
        ];
        var isLead = me is null || sheet.Review?.Lead.Id == me.Id;
        if (moves)
        {
            var skip = new CardAction.SkipTopic(sheet.On, topic);
            actions.Add(
                (actions.Count < MostButtons ? Button.Plain(say.SkipThisStep(), skip) : Button.More(say.SkipThisStep(), skip)).Alone());
            if (Topics.Before(sheet.Review?.Form ?? default, topic) is null)
            {
                if (!isLead)
                    actions.Add(Button.More(say.BackToTheReview(), new CardAction.LeaveTopic(sheet.On)).Alone());
            }
            else if (actions.Count + (isLead ? 1 : 0) < MostInAll)
            {
                actions.Add(Button.More(say.Back(), new CardAction.Back(sheet.On)).Alone());
            }
        }
        else if (!isLead)
        {
            var (title, leave) = (say.BackToTheReview(), new CardAction.LeaveTopic(sheet.On));
            actions.Add((actions.Count < MostButtons ? Button.Plain(title, leave) : Button.More(title, leave)).Alone());
        }
        if (isLead)
            actions.Add(Button.More(say.LeadsView(), new CardAction.LeadView(sheet.On)).Alone());
        return actions;
    }

    static CardAction.Save Save(StepCardModel sheet, Topic topic) =>
        new(sheet.On, topic, Kept: sheet.Notice is Notice.Ours or Notice.AfterStep) { Changes = sheet.Value(Fields.Changed) };

    /// <summary>True if the card has a save button; "still true?" and "how sure?" have no inputs and need none.</summary>
    static bool Saves(StepCardModel sheet, Topic topic) =>
        topic is not Topic.Reveal && (topic is not Topic.Why || !WhyCard.AsksIfStillTrue(sheet));
}
