using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;

namespace ReviewBot.Cards.Deals;

/// <summary>The path to the go-live date: its steps by date, what is overdue, and whether it fits.</summary>
public static class PathCard
{
    const int MostWho = 40;

    /// <summary>All steps are always shown; if the card becomes too large, their texts are shortened.</summary>
    const int MostParts = 4;

    const int InPart = 20;

    /// <param name="keeps">True: the reader may save its steps as the pipeline's template.</param>
    /// <param name="filled">Text that was typed and not added; null: none.</param>
    public static AdaptiveCard For(
        Deal deal, PathState path, GoLive goLive, bool keeps, Notice? notice, CardContext context, ValueList<Field>? filled = null) =>
        Fit.Card(MostParts, parts => Card(deal, path, goLive, keeps, notice, parts * InPart, filled ?? [], context));

    static AdaptiveCard Card(
        Deal deal, PathState path, GoLive goLive, bool keeps, Notice? notice, int most, ValueList<Field> filled, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
        return Frame.Card(
            say,
            say.PathInShort(deal.Customer, context.Day(goLive.On)),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(say.PathTitle(context.Day(goLive.On))),
                Line.Hint(
                    $"{say.Sentence(say.PathStands(path.Done, path.Steps.Count, path.Late))} {say.DayIsOf(Whose(deal, goLive))}"),
                .. NoticeLine.For(notice, context, deal: deal),
                .. path.Short > 0
                    ? [Note.Missing(say.PathIsShort(path.Short), say.PathTakes(path.Takes, path.Left))]
                    : (AdaptiveElement[])[],
                .. path.After > 0
                    ? [Line.Of(Run.Passed(say.AfterGoLive(path.After))).Spaced(AdaptiveSpacing.Small)]
                    : (AdaptiveElement[])[],
                .. path is { Open: 0, Steps.Count: > 0 } ? [Line.Text(say.PathIsDone())] : (AdaptiveElement[])[],
                .. path.Steps.Select(step => Step(deal, step, path, most, context)),
                .. deal.Ended is null && path.Steps.Count < Limits.PathSteps
                    ?
                    [
                        .. TypeInstead.For(context, say.FillInElsewhere()),
                        Ask.Text(Fields.Own, say.AddOwnSteps(), PathFormCard.MostOwn, filled.Text(Fields.Own), say.ForExampleOwn()),
                        Ask.Choice(
                            Fields.PathBefore,
                            say.BeforeWhichStep(),
                            [
                                .. path.Steps.Where(step => step.IsOpen).Select(step => (Truncate.To(step.What, most), step.Id.Value)),
                                (say.GoLiveItself(), Fields.Off),
                            ],
                            filled.Text(Fields.PathBefore)
                                ?? path.Steps.FirstOrDefault(step => step is { IsOpen: true, OnPath.Usual: UsualStep.Signature })?.Id.Value
                                ?? Fields.Off),
                        Block.Buttons(Button.Plain(say.AddToPath(), new CardAction.AddToPath(on))),
                    ]
                    : (AdaptiveElement[])[],
            ],
            [
                .. path.Open > 0 && deal.Ended is null
                    ? [Button.Main(say.AnswerAStep(), new CardAction.AnswerSteps(on)).Alone()]
                    : (AdaptiveAction[])[],
                .. deal.Ended is null ? [Button.Plain(say.ChangePath(), new CardAction.OpenPathForm(on)).Alone()] : (AdaptiveAction[])[],
                Button.Plain(say.BackToDeal(), new CardAction.OpenDeal(on)).Alone(),
                .. keeps && path.Steps.Count > 0
                    ? [Button.More(say.KeepTemplate(), new CardAction.KeepTemplate(on)).Alone()]
                    : (AdaptiveAction[])[],
            ]);
    }

    static string? Whose(Deal deal, GoLive goLive) => deal.Find(goLive.Whose) is { } buyer ? Truncate.To(buyer.Name, MostWho) : null;

    static AdaptiveElement Step(Deal deal, BuyerStep step, PathState path, int most, CardContext context)
    {
        var (say, by) = (context.Say, context.Say.ByDay(context.Day(step.By)));
        var needed = path.Needed.Where(it => it.Step == step.Id && step.By >= context.Today);
        AdaptiveTextRun[] runs =
        [
            step.IsOpen ? Run.Text("○ ") : Run.Sign("✓ ", AdaptiveTextColor.Good),
            Run.Bold(Truncate.To(say.Who(deal.Find(step.Who)), Math.Min(MostWho, most))),
            Run.Text(Say.AfterName(Truncate.To(step.What, most))),
            .. step.IsOpen
                ?
                [
                    step.By < context.Today && deal.Ended is null
                        ? Run.Passed($"{by}{say.PastItsDate(step.DaysLate(context.Today))}")
                        : Run.Text(by),
                    .. needed.Select(it => Run.Passed(say.NeededBy(context.Day(it.By)))),
                    Run.Subtle($" · {say.HowFirm(step.Agreement)}"),
                    .. say.StepIs(step.Status) is { } status ? [Run.Subtle($" · {status}")] : (AdaptiveTextRun[])[],
                    Run.Subtle(say.ThenDays(step.OnPath?.Days ?? 0, step.Id == path.Steps[^1].Id)),
                ]
                : (AdaptiveTextRun[])[Run.Subtle(say.DoneOn(step.AnsweredOn is { } day ? context.Day(day) : null))],
        ];
        return step.IsOpen && deal.Ended is null
            ? Block.Row(
                Button.Plain(
                    Plain.Words(say.ChangeThisStep(Truncate.To(step.What, Math.Min(MostWho, most)))),
                    new CardAction.OpenNextStep(context.On(deal), step.Id)).Alone(),
                Line.Sides(runs, Run.Text("›")))
            : Line.Of(runs).Spaced(AdaptiveSpacing.Medium);
    }
}
