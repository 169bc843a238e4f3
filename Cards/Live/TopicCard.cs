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
        StepCardModel model,
        Topic topic,
        string title,
        string hint,
        List<AdaptiveElement> body,
        AdaptiveAction[]? quick = null,
        bool showsNotice = true) =>
        Frame.Card(
        model.Context.Say,
        model.Context.Say.AskedInTeams(Place(model, topic), title),
        [
            Header.For(model.Deal.Customer, model.Deal.Title, Place(model, topic)),
            Line.Title(title),
            Line.Hint(hint),
            .. showsNotice ? NoticeLine.For(model.Notice, model.Context, topic, model.Deal, model.Review) : [],
            .. TypeInstead.For(model.Context, HowToType(model, topic)),
            .. body,
        ],
        model.Purpose switch
        {
            Purpose.Correction correction => Correction(model, topic, correction.Review),
            Purpose.Between { Before: var before } =>
            [
                Button.Main(model.Context.Say.Save(), new CardAction.SaveSteps(model.On, before)),
                before is null
                    ? Button.Plain(model.Context.Say.BackToTheDeal(), new CardAction.OpenDeal(model.On)).Alone()
                    : Button.Plain(model.Context.Say.BackToTheQuestions(), new CardAction.ShowPrework(before.Nudge, 0)).Alone(),
            ],
            _ => Live(model, topic, quick),
        });

    /// <summary>
    /// Date input. In a live review with buttons for near dates, each of which saves the card; otherwise, or while a notice asks something,
    /// the input alone.
    /// </summary>
    public static IEnumerable<AdaptiveElement> Days(StepCardModel model, Topic topic)
    {
        var (say, value) = (model.Context.Say, model.Value(Fields.By));
        return model is { Purpose: Purpose.Live, Notice: not (Notice.Conflict or Notice.WhichFirst) }
            ? [
                Line.Text(say.ByWhenOneTap()).Spaced(AdaptiveSpacing.Medium),
                .. DayTaps.For(model.Context, day => Save(model, topic) with { Day = day }),
                Ask.Day(Fields.By, say.OrAnotherDay(), value).Spaced(AdaptiveSpacing.Medium),
            ]
            : [Ask.Day(Fields.By, say.ByWhenExactly(), value).Required(say.GiveADay()).Spaced(AdaptiveSpacing.Medium)];
    }

    public static AdaptiveExecuteAction Quick(StepCardModel model, QuickAnswer answer) =>
        Button.Plain(model.Context.Say.Quick(answer), new CardAction.SaveQuickAnswer(model.On, answer)).Alone();

    public static string Title(StepCardModel model, Topic topic) => model.Context.Say.Question(
        topic,
        model.Deal.Customer,
        (model.Review is { } review ? review.Baseline.Since : model.Deal.LastReview?.On) is { } day ? model.Context.Day(day) : null);

    internal static string Place(StepCardModel model, Topic topic) => (model.Purpose, model.Review) switch
    {
        (Purpose.Correction, _) => model.Context.Say.Correction(),
        (_, { } review) => Place(model.Context.Say, review.Form, topic),
        _ => model.Context.Say.BetweenReviews(),
    };

    public static string Place(Say say, ReviewForm form, Topic topic) => say.StepOf(Topics.Number(form, topic), Topics.Of(form).Count);

    /// <summary>Only answers in a live review can be typed, and a rating only where nobody else can read it.</summary>
    static string HowToType(StepCardModel model, Topic topic) => (model.Purpose, topic) switch
    {
        (not Purpose.Live, _) => model.Context.Say.FillInElsewhere(),
        (_, Topic.Reveal) => RevealCard.AsksForDoubt(model)
            ? model.Context.Say.TypeRatingOrDoubt()
            : model.Context.Say.TypeItAlone(model.Context.Say.TypedAnswer(topic)),
        _ => model.Context.Say.TypeInstead(model.Context.Say.TypedAnswer(topic)),
    };

    static List<AdaptiveAction> Correction(StepCardModel model, Topic topic, ReviewId review) =>
    [
        Button.Main(model.Context.Say.SaveTheCorrection(), new CardAction.SaveCorrection(model.On, review, topic)),
        Button.Plain(model.Context.Say.BackToTheSummary(), new CardAction.ShowSummary(model.On, review)).Alone(),
    ];

    /// <summary>The buttons in a live review. "Save and go on" is for owner and lead at the present topic.</summary>
    static List<AdaptiveAction> Live(StepCardModel model, Topic topic, AdaptiveAction[]? quick)
    {
        var (say, me) = (model.Context.Say, model.Context.Me);
        var moves = model.Review is { } review && review.Current == topic && (me is null || review.Leads(model.Deal, me));
        List<AdaptiveAction> actions =
        [
            .. Saves(model, topic)
                ? [Button.Main(moves ? say.SaveAndGoOn() : say.Save(), Save(model, topic))]
                : Array.Empty<AdaptiveAction>(),
            .. quick ?? [],
        ];
        var isLead = me is null || model.Review?.Lead.Id == me.Id;
        if (moves)
        {
            var skip = new CardAction.SkipTopic(model.On, topic);
            actions.Add(
                (actions.Count < MostButtons ? Button.Plain(say.SkipThisStep(), skip) : Button.More(say.SkipThisStep(), skip)).Alone());
            if (Topics.Before(model.Review?.Form ?? default, topic) is null)
            {
                if (!isLead)
                    actions.Add(Button.More(say.BackToTheReview(), new CardAction.LeaveTopic(model.On)).Alone());
            }
            else if (actions.Count + (isLead ? 1 : 0) < MostInAll)
            {
                actions.Add(Button.More(say.Back(), new CardAction.Back(model.On)).Alone());
            }
        }
        else if (!isLead)
        {
            var (title, leave) = (say.BackToTheReview(), new CardAction.LeaveTopic(model.On));
            actions.Add((actions.Count < MostButtons ? Button.Plain(title, leave) : Button.More(title, leave)).Alone());
        }
        if (isLead)
            actions.Add(Button.More(say.LeadsView(), new CardAction.LeadView(model.On)).Alone());
        return actions;
    }

    static CardAction.Save Save(StepCardModel model, Topic topic) =>
        new(model.On, topic, Kept: model.Notice is Notice.Ours or Notice.AfterStep) { Changes = model.Value(Fields.Changed) };

    /// <summary>True if the card has a save button; "still true?" and "how sure?" have no inputs and need none.</summary>
    static bool Saves(StepCardModel model, Topic topic) =>
        topic is not Topic.Reveal && (topic is not Topic.Why || !WhyCard.AsksIfStillTrue(model));
}
