using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Parts;

/// <summary>The sections of a deal's card, each with its heading.</summary>
static class DealSections
{
    /// <summary>Longest text of a step in the title of its tap action.</summary>
    const int MostTapped = 40;

    /// <summary>Fewest acts in the last twelve weeks for a chart.</summary>
    const int FewestActs = 3;

    public const int MostOfOurs = 2;

    /// <param name="canChange">True: a tap on a step opens its form, and a button opens that of a new step.</param>
    public static IEnumerable<AdaptiveElement> Next(Deal deal, int most, bool canChange, CardContext context)
    {
        var say = context.Say;
        var steps = Listed(deal).ToArray();
        return
        [
            Line.Heading(say.WhatTheyDoNext()),
            .. steps.Length is 0
                ? [Line.Text(say.NoOpenStep())]
                : (AdaptiveElement[])[.. steps.Take(most).Select(step => Open(deal, step, canChange, context))],
            .. steps.Length > most ? [Line.Hint(say.AndMore(steps.Length - most))] : (AdaptiveElement[])[],
            .. canChange
                ? [Block.Buttons(
                    Button.Plain(
                        steps.Length is 0 ? say.WriteTheNextStep() : say.AddAnotherStep(),
                        new CardAction.OpenNextStep(context.On(deal)))
                        .Alone())]
                : (AdaptiveElement[])[],
            .. Help(deal, Math.Min(most - 1, MostOfOurs), canChange, context),
        ];
    }

    /// <summary>The open steps on a deal's card: only the next one of the path, which has a card of its own.</summary>
    public static IEnumerable<BuyerStep> Listed(Deal deal)
    {
        var onPath = deal.OpenSteps.FirstOrDefault(step => step.OnPath is not null);
        return deal.OpenSteps.Where(step => step.OnPath is null || step.Id == onPath?.Id);
    }

    public static IEnumerable<AdaptiveElement> Why(Deal deal, CardContext context)
    {
        var (say, known) = (context.Say, deal.Case);
        AdaptiveElement[] lines =
        [
            .. Said("", known.Why, context),
            .. Said(say.WhatIfNothing(), known.IfNothing, context),
            .. Said(say.WhatTheyWant(), known.Outcome, context),
        ];
        return lines.Length is 0 && deal.Ended is not null
            ? []
            : [Line.Heading(say.WhyTheyMustChange()), .. lines.Length is 0 ? [Line.Text(say.CaseNotKnown())] : lines];
    }

    public static IEnumerable<AdaptiveElement> Done(Deal deal, int most, CardContext context) => deal.Acts.Count is 0 || most is 0
        ? []
        :
        [
            Line.Heading(context.Say.WhatTheyHaveDone()),
            .. Weeks(deal, context),
            .. Enumerable.Take(deal.Acts, most).Select(act => ActLines.One(deal, act, context)),
        ];

    /// <summary>A chart of twelve weeks, and the same in words. None for few acts.</summary>
    static IEnumerable<AdaptiveElement> Weeks(Deal deal, CardContext context)
    {
        var weeks = ActWeeks.Of(deal, context.Today);
        return weeks.Acts < FewestActs
            ? []
            :
            [
                Chart.Columns(weeks.All.Select(it => new ChartPart(context.Day(it.From), it.Acts, Chart.Ordinary))),
                Line.Hint(
                    context.Say.ActionsInWeeks(weeks.All.Where(it => it.Acts > 0).Select(it => (context.Day(it.From), it.Acts)))),
            ];
    }

    /// <param name="opens">True: a tap opens the list of people.</param>
    public static IEnumerable<AdaptiveElement> People(Deal deal, int most, bool opens, CardContext context) =>
    [
        Line.Heading(context.Say.People()),
        .. deal.Buyers.Count is 0
            ? (AdaptiveElement[])[Line.Text(context.Say.NobodyKnown())]
            :
            [
                Block.Opening(
                    opens ? Button.Plain(context.Say.OpenThePeople(), new CardAction.OpenPeople(context.On(deal))).Alone() : null,
                    [.. Enumerable.Take(deal.Buyers, most).Select(buyer => Person(buyer, context))]),
            ],
        .. DealRow.More(deal.Buyers.Skip(most).Select(buyer => buyer.Name), context),
    ];

    /// <summary>Open questions about the customer, and who asks them while the deal is open.</summary>
    /// <param name="mostToSettle">How many of the questions that a person has to remove get a button for it.</param>
    public static IEnumerable<AdaptiveElement> Questions(Deal deal, int most, int mostToSettle, CardContext context)
    {
        var open = deal.Questions.Where(it => !it.IsHelpWanted);
        return open.Count is 0 || most is 0
            ? []
            :
            [
                Line.Heading(context.Say.WhatWeDoNotKnow()),
                .. Enumerable.Take(open, most).SelectMany((it, i) => (AdaptiveElement[])
                [
                    Line.Bullet(
                    [
                        Run.Text(context.Say.Question(it, deal)),
                        .. deal.Ended is null ? [Run.Subtle(context.Say.WhoAsks(it.Asks?.Name))] : (AdaptiveTextRun[])[],
                    ]),
                    .. it.IsSettledByHand && open.Take(i).Count(before => before.IsSettledByHand) < mostToSettle
                        ? [Block.Buttons(Settling(deal, it, context))]
                        : (AdaptiveElement[])[],
                ]),
                .. open.Count > most ? [Line.Hint(context.Say.AndMore(open.Count - most))] : (AdaptiveElement[])[],
            ];
    }

    /// <summary>Colleagues' requests for help, in their words, newest first.</summary>
    /// <param name="mostToSettle">How many of them get a button to remove them.</param>
    public static IEnumerable<AdaptiveElement> HelpWanted(Deal deal, int most, int mostToSettle, CardContext context)
    {
        var wanted = deal.Questions.Where(it => it.IsHelpWanted);
        return wanted.Count is 0
            ? []
            :
            [
                Line.Heading(context.Say.HelpWanted()),
                .. wanted.Reverse().Take(most).SelectMany((it, i) => (AdaptiveElement[])
                [
                    Line.Of(
                        Run.Bold(context.Say.Quoted(it.Text ?? "")),
                        Run.Subtle(context.Say.WantedBy(it.Asks?.Name, context.Day(it.Since)))).Spaced(AdaptiveSpacing.Small),
                    .. i < mostToSettle ? [Block.Buttons(Settling(deal, it, context))] : (AdaptiveElement[])[],
                ]),
                .. wanted.Count > most ? [Line.Hint(context.Say.AndMore(wanted.Count - most))] : (AdaptiveElement[])[],
            ];
    }

    static AdaptiveAction[] Settling(Deal deal, Question question, CardContext context) =>
    [
        Button.Plain(context.Say.QuestionIsAnswered(), new CardAction.SettleQuestion(context.On(deal), question.Id, QuestionEnd.Answered))
            .Alone(),
        Button.Plain(context.Say.QuestionIsNotNeeded(), new CardAction.SettleQuestion(context.On(deal), question.Id, QuestionEnd.NotNeeded))
            .Alone(),
    ];

    /// <summary>Imported values such as amount and stage, collapsed. Never calculated with.</summary>
    public static IEnumerable<AdaptiveElement> Commercial(Deal deal, int most, CardContext context)
    {
        const string id = "commercial";
        return deal.Commercial.Count is 0 || most is 0
            ? []
            :
            [
                Block.Folded(
                    id,
                    deal.Commercial
                        .Take(most)
                        .Select(it => Line.Of(Run.Bold($"{it.Id}: "), Run.Text(it.Value)).Spaced(AdaptiveSpacing.Small)))
                    .Spaced(AdaptiveSpacing.Large),
                Block.Buttons(Button.Shows(context.Say.ShowCommercial(), id)).Spaced(AdaptiveSpacing.Medium),
            ];
    }

    static AdaptiveElement Open(Deal deal, BuyerStep step, bool canChange, CardContext context) => canChange
        ? Block.Row(
            Button.Plain(
                Plain.Words(context.Say.ChangeThisStep(Truncate.To(step.What, MostTapped))),
                new CardAction.OpenNextStep(context.On(deal), step.Id))
                .Alone(),
            Line.Sides(Step(deal, step, context), Run.Text("›")))
        : Line.Bullet(Step(deal, step, context));

    static IEnumerable<AdaptiveTextRun> Step(Deal deal, BuyerStep step, CardContext context)
    {
        var by = $"{context.Say.ByWhen()}{context.Day(step.By)}";
        return
        [
            Run.Bold(context.Say.Who(deal.Find(step.Who))),
            Run.Text(Say.AfterName(step.What)),
            step.By < context.Today ? Run.Passed(by) : Run.Text(by),
            Run.Text($"{context.Say.Stop(by)} "),
            Run.Subtle(step.Job is { } job ? context.Say.HowFirm(step.Agreement, job) : context.Say.HowFirm(step.Agreement)),
            .. StepLine.ToSee(step, context),
            .. context.Say.StepIs(step.Status) is { } status ? [Run.Subtle($" · {status}")] : (AdaptiveTextRun[])[],
        ];
    }

    /// <summary>Our own open actions, newest first, then the last one that was done.</summary>
    static IEnumerable<AdaptiveElement> Help(Deal deal, int most, bool canChange, CardContext context)
    {
        var done = deal.Help.Where(it => it is { IsDone: true, ClosedOn: not null }).MaxBy(it => it.ClosedOn);
        return
        [
            .. deal.OpenHelp.Take(most).Select(help => Help(deal, help, canChange, context)),
            .. done is null || most is 0 ? [] : (AdaptiveElement[])[Help(deal, done, false, context)],
        ];
    }

    static AdaptiveElement Help(Deal deal, Help help, bool canChange, CardContext context)
    {
        AdaptiveTextRun[] runs = [Run.Bold(context.Say.WeHelp()), .. HelpLines.Runs(help, context)];
        return canChange
            ? Block.Row(
                Button.Plain(context.Say.DidWeDoOurPart(), new CardAction.OpenPromise(context.On(deal), help.Key)).Alone(),
                Line.Sides(runs, Run.Text("›")))
            : Line.Of(runs).Spaced(AdaptiveSpacing.Small);
    }

    static IEnumerable<AdaptiveElement> Said(string label, Statement? statement, CardContext context) => statement is null
        ? []
        :
        [
            Line.Of(
                Run.Bold(label),
                Run.Text(label.Length is 0 ? context.Say.Sentence(statement.Text) : context.Say.Ended(statement.Text)),
                Run.Subtle(context.Say.InWhoseWords(statement.Whose, statement.Level, context.Day(statement.Confirmed))))
                    .Spaced(AdaptiveSpacing.Small),
        ];

    static AdaptiveRichTextBlock Person(Buyer buyer, CardContext context)
    {
        if (buyer.Left is not null)
            return Line.Of(PeopleLines.Runs(buyer, context)).Spaced(AdaptiveSpacing.Small);

        var stance = buyer is { Stance: Stance.NotKnown, Function: not null } ? null : context.Say.StanceIs(buyer.Stance);
        var facts = new[] { buyer.Function, stance }.OfType<string>();
        return Line.Of(
            Run.Bold(buyer.Name),
            Run.Text($", {string.Join(", ", facts)}{(buyer.Priority is { } priority ? $": {priority}" : "")}"))
                .Spaced(AdaptiveSpacing.Small);
    }
}
