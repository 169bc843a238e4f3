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
    public static IEnumerable<AdaptiveElement> Next(Deal deal, int most, bool canChange, CardContext reader)
    {
        var say = reader.Say;
        var steps = Listed(deal).ToArray();
        return
        [
            Line.Heading(say.WhatTheyDoNext()),
            .. steps.Length is 0
                ? [Line.Text(say.NoOpenStep())]
                : (AdaptiveElement[])[.. steps.Take(most).Select(step => Open(deal, step, canChange, reader))],
            .. steps.Length > most ? [Line.Hint(say.AndMore(steps.Length - most))] : (AdaptiveElement[])[],
            .. canChange
                ? [Block.Buttons(
                    Button.Plain(
                        steps.Length is 0 ? say.WriteTheNextStep() : say.AddAnotherStep(),
                        new CardAction.OpenNextStep(reader.On(deal)))
                        .Alone())]
                : (AdaptiveElement[])[],
            .. Help(deal, Math.Min(most - 1, MostOfOurs), canChange, reader),
        ];
    }

    /// <summary>The open steps on a deal's card: only the next one of the path, which has a card of its own.</summary>
    public static IEnumerable<BuyerStep> Listed(Deal deal)
    {
        var onPath = deal.OpenSteps.FirstOrDefault(step => step.OnPath is not null);
        return deal.OpenSteps.Where(step => step.OnPath is null || step.Id == onPath?.Id);
    }

    public static IEnumerable<AdaptiveElement> Why(Deal deal, CardContext reader)
    {
        var (say, known) = (reader.Say, deal.Case);
        AdaptiveElement[] lines =
        [
            .. Said("", known.Why, reader),
            .. Said(say.WhatIfNothing(), known.IfNothing, reader),
            .. Said(say.WhatTheyWant(), known.Outcome, reader),
        ];
        return lines.Length is 0 && deal.Ended is not null
            ? []
            : [Line.Heading(say.WhyTheyMustChange()), .. lines.Length is 0 ? [Line.Text(say.CaseNotKnown())] : lines];
    }

    public static IEnumerable<AdaptiveElement> Done(Deal deal, int most, CardContext reader) => deal.Acts.Count is 0 || most is 0
        ? []
        :
        [
            Line.Heading(reader.Say.WhatTheyHaveDone()),
            .. Weeks(deal, reader),
            .. Enumerable.Take(deal.Acts, most).Select(act => ActLines.One(deal, act, reader)),
        ];

    /// <summary>A chart of twelve weeks, and the same in words. None for few acts.</summary>
    static IEnumerable<AdaptiveElement> Weeks(Deal deal, CardContext reader)
    {
        var weeks = ActWeeks.Of(deal, reader.Today);
        return weeks.Acts < FewestActs
            ? []
            :
            [
                Chart.Columns(weeks.All.Select(it => new ChartPart(reader.Day(it.From), it.Acts, Chart.Ordinary))),
                Line.Hint(
                    reader.Say.ActionsInWeeks(weeks.All.Where(it => it.Acts > 0).Select(it => (reader.Day(it.From), it.Acts)))),
            ];
    }

    /// <param name="opens">True: a tap opens the list of people.</param>
    public static IEnumerable<AdaptiveElement> People(Deal deal, int most, bool opens, CardContext reader) =>
    [
        Line.Heading(reader.Say.People()),
        .. deal.Buyers.Count is 0
            ? (AdaptiveElement[])[Line.Text(reader.Say.NobodyKnown())]
            :
            [
                Block.Opening(
                    opens ? Button.Plain(reader.Say.OpenThePeople(), new CardAction.OpenPeople(reader.On(deal))).Alone() : null,
                    [.. Enumerable.Take(deal.Buyers, most).Select(buyer => Person(buyer, reader))]),
            ],
        .. DealRow.More(deal.Buyers.Skip(most).Select(buyer => buyer.Name), reader),
    ];

    /// <summary>Open questions about the customer, and who asks them while the deal is open.</summary>
    /// <param name="mostToSettle">How many of the questions that a person has to remove get a button for it.</param>
    public static IEnumerable<AdaptiveElement> Questions(Deal deal, int most, int mostToSettle, CardContext reader)
    {
        var open = deal.Questions.Where(it => !it.IsHelpWanted);
        return open.Count is 0 || most is 0
            ? []
            :
            [
                Line.Heading(reader.Say.WhatWeDoNotKnow()),
                .. Enumerable.Take(open, most).SelectMany((it, i) => (AdaptiveElement[])
                [
                    Line.Bullet(
                    [
                        Run.Text(reader.Say.Question(it, deal)),
                        .. deal.Ended is null ? [Run.Subtle(reader.Say.WhoAsks(it.Asks?.Name))] : (AdaptiveTextRun[])[],
                    ]),
                    .. it.IsSettledByHand && open.Take(i).Count(before => before.IsSettledByHand) < mostToSettle
                        ? [Block.Buttons(Settling(deal, it, reader))]
                        : (AdaptiveElement[])[],
                ]),
                .. open.Count > most ? [Line.Hint(reader.Say.AndMore(open.Count - most))] : (AdaptiveElement[])[],
            ];
    }

    /// <summary>Colleagues' requests for help, in their words, newest first.</summary>
    /// <param name="mostToSettle">How many of them get a button to remove them.</param>
    public static IEnumerable<AdaptiveElement> HelpWanted(Deal deal, int most, int mostToSettle, CardContext reader)
    {
        var wanted = deal.Questions.Where(it => it.IsHelpWanted);
        return wanted.Count is 0
            ? []
            :
            [
                Line.Heading(reader.Say.HelpWanted()),
                .. wanted.Reverse().Take(most).SelectMany((it, i) => (AdaptiveElement[])
                [
                    Line.Of(
                        Run.Bold(reader.Say.Quoted(it.Text ?? "")),
                        Run.Subtle(reader.Say.WantedBy(it.Asks?.Name, reader.Day(it.Since)))).Spaced(AdaptiveSpacing.Small),
                    .. i < mostToSettle ? [Block.Buttons(Settling(deal, it, reader))] : (AdaptiveElement[])[],
                ]),
                .. wanted.Count > most ? [Line.Hint(reader.Say.AndMore(wanted.Count - most))] : (AdaptiveElement[])[],
            ];
    }

    static AdaptiveAction[] Settling(Deal deal, Question question, CardContext reader) =>
    [
        Button.Plain(reader.Say.QuestionIsAnswered(), new CardAction.SettleQuestion(reader.On(deal), question.Id, QuestionEnd.Answered))
            .Alone(),
        Button.Plain(reader.Say.QuestionIsNotNeeded(), new CardAction.SettleQuestion(reader.On(deal), question.Id, QuestionEnd.NotNeeded))
            .Alone(),
    ];

    /// <summary>Imported values such as amount and stage, collapsed. Never calculated with.</summary>
    public static IEnumerable<AdaptiveElement> Commercial(Deal deal, int most, CardContext reader)
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
                Block.Buttons(Button.Shows(reader.Say.ShowCommercial(), id)).Spaced(AdaptiveSpacing.Medium),
            ];
    }

    static AdaptiveElement Open(Deal deal, BuyerStep step, bool canChange, CardContext reader) => canChange
        ? Block.Row(
            Button.Plain(
                Plain.Words(reader.Say.ChangeThisStep(Truncate.To(step.What, MostTapped))),
                new CardAction.OpenNextStep(reader.On(deal), step.Id))
                .Alone(),
            Line.Sides(Step(deal, step, reader), Run.Text("›")))
        : Line.Bullet(Step(deal, step, reader));

    static IEnumerable<AdaptiveTextRun> Step(Deal deal, BuyerStep step, CardContext reader)
    {
        var by = $"{reader.Say.ByWhen()}{reader.Day(step.By)}";
        return
        [
            Run.Bold(reader.Say.Who(deal.Find(step.Who))),
            Run.Text(Say.AfterName(step.What)),
            step.By < reader.Today ? Run.Passed(by) : Run.Text(by),
            Run.Text($"{reader.Say.Stop(by)} "),
            Run.Subtle(step.Job is { } job ? reader.Say.HowFirm(step.Agreement, job) : reader.Say.HowFirm(step.Agreement)),
            .. StepLine.ToSee(step, reader),
            .. reader.Say.StepIs(step.Status) is { } status ? [Run.Subtle($" · {status}")] : (AdaptiveTextRun[])[],
        ];
    }

    /// <summary>Our own open actions, newest first, then the last one that was done.</summary>
    static IEnumerable<AdaptiveElement> Help(Deal deal, int most, bool canChange, CardContext reader)
    {
        var done = deal.Help.Where(it => it is { IsDone: true, ClosedOn: not null }).MaxBy(it => it.ClosedOn);
        return
        [
            .. deal.OpenHelp.Take(most).Select(help => Help(deal, help, canChange, reader)),
            .. done is null || most is 0 ? [] : (AdaptiveElement[])[Help(deal, done, false, reader)],
        ];
    }

    static AdaptiveElement Help(Deal deal, Help help, bool canChange, CardContext reader)
    {
        AdaptiveTextRun[] runs = [Run.Bold(reader.Say.WeHelp()), .. HelpLines.Runs(help, reader)];
        return canChange
            ? Block.Row(
                Button.Plain(reader.Say.DidWeDoOurPart(), new CardAction.OpenPromise(reader.On(deal), help.Key)).Alone(),
                Line.Sides(runs, Run.Text("›")))
            : Line.Of(runs).Spaced(AdaptiveSpacing.Small);
    }

    static IEnumerable<AdaptiveElement> Said(string label, Statement? statement, CardContext reader) => statement is null
        ? []
        :
        [
            Line.Of(
                Run.Bold(label),
                Run.Text(label.Length is 0 ? reader.Say.Sentence(statement.Text) : reader.Say.Ended(statement.Text)),
                Run.Subtle(reader.Say.InWhoseWords(statement.Whose, statement.Level, reader.Day(statement.Confirmed))))
                    .Spaced(AdaptiveSpacing.Small),
        ];

    static AdaptiveRichTextBlock Person(Buyer buyer, CardContext reader)
    {
        if (buyer.Left is not null)
            return Line.Of(PeopleLines.Runs(buyer, reader)).Spaced(AdaptiveSpacing.Small);

        var stance = buyer is { Stance: Stance.NotKnown, Function: not null } ? null : reader.Say.StanceIs(buyer.Stance);
        var facts = new[] { buyer.Function, stance }.OfType<string>();
        return Line.Of(
            Run.Bold(buyer.Name),
            Run.Text($", {string.Join(", ", facts)}{(buyer.Priority is { } priority ? $": {priority}" : "")}"))
                .Spaced(AdaptiveSpacing.Small);
    }
}
