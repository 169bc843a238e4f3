using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Parts;

/// <summary>What is known of a deal, one line each, for cards that begin with it.</summary>
static class DealFacts
{
    const int MostSteps = 3;
    const int MostDone = 2;
    const int MostPeople = 5;

    /// <summary>Empty for a deal of which nothing is known.</summary>
    /// <param name="most">Most lines of each kind.</param>
    /// <param name="listed">Acts that are elsewhere on the card.</param>
    public static AdaptiveElement[] Of(Deal deal, int most, ValueList<Act> listed, CardContext context) =>
        deal is
        {
            Steps.Count: 0, Help.Count: 0, Acts.Count: 0, Buyers.Count: 0, Note: null, ListedStep: null, LastReview: null,
            NothingKnownSince: null
        }
            ? []
            :
            [
                Block.Group(
                [
                    .. Steps(deal, Math.Min(most, MostSteps), context),
                    .. Ours(deal, Math.Min(most, MostSteps), context),
                    LastHeard(deal, listed, context),
                    People(deal, context),
                    .. Note(deal, context),
                ]).Spaced(AdaptiveSpacing.Medium),
            ];

    /// <summary>The note that came with the import; none when there was none.</summary>
    public static IEnumerable<AdaptiveElement> Note(Deal deal, CardContext context) => deal.Note is { } note
        ? [Line.Of(Run.Bold(context.Say.FromTheImport()), Run.Text(note)).Spaced(AdaptiveSpacing.Small)]
        : [];

    /// <summary>Link to its page in the CRM; none if it is not known, or not https.</summary>
    public static IEnumerable<AdaptiveElement> InCrm(Deal deal, CardContext context) =>
        deal.InCrm is { Address: { IsAbsoluteUri: true, Scheme: "https" } address, System: var system }
            ? [Block.Buttons(new AdaptiveOpenUrlAction { Title = DealRow.Button(context.Say.OpenIn(system)), Url = address })]
            : [];

    /// <summary>The next step from the imported list, while none is written down; none if there is none.</summary>
    public static IEnumerable<AdaptiveElement> ListedStep(Deal deal, CardContext context) => deal is { ListedStep: { } words, Next: null }
        ? [
            Line.Of(
                Run.Bold(context.Say.TheListSays()),
                Run.Text($"{context.Say.Quoted(words)}{(deal.ListedStepBy is { } by ? $"{context.Say.ByWhen()}{context.Day(by)}" : "")}"))
                .Spaced(AdaptiveSpacing.Small),
        ]
        : [];

    static IEnumerable<AdaptiveElement> Steps(Deal deal, int most, CardContext context)
    {
        var (say, steps) = (context.Say, deal.OpenSteps.ToArray());
        return steps.Length is 0
            ? [Line.Of(Run.Bold(say.NextLabel()), Run.Text(say.NothingAgreedYet())), .. ListedStep(deal, context)]
            :
            [
                .. steps.Take(most).Select(
                    step => Line.Of([Run.Bold(say.NextLabel()), .. Step(deal, step, context)]).Spaced(AdaptiveSpacing.Small)),
                .. steps.Length > most ? [Line.Hint(say.AndMore(steps.Length - most))] : (AdaptiveElement[])[],
            ];
    }

    /// <summary>Red when overdue, with its answers since the last review.</summary>
    static AdaptiveTextRun[] Step(Deal deal, BuyerStep step, CardContext context)
    {
        var (say, late) = (context.Say, step.DaysLate(context.Today));
        var (by, became) = ($"{say.ByWhen()}{context.Day(step.By)}", KnownLines.Became(deal, step, null, context));
        var status = step switch
        {
            { Status: StepStatus.Blocked, InTheWay: { Length: > 0 } way } => say.InTheWay(way),
            { Status: StepStatus.Started } when became is not null => null,
            _ => say.StepIs(step.Status),
        };
        return
        [
            Run.Text(say.StepNamed(say.Who(deal.Find(step.Who)), step.What)),
            late > 0 ? Run.Passed($"{by}{say.PastItsDate(late)}") : Run.Text(by),
            Run.Subtle($" · {say.HowFirm(step.Agreement)}"),
            .. StepLine.ToSee(step, context),
            .. status is null ? (AdaptiveTextRun[])[] : [Run.Subtle($" · {status}")],
            .. became is null ? (AdaptiveTextRun[])[] : [Run.Subtle($" ·{became}")],
            .. step.MovedOn.Any(day => day > deal.LastReview?.On) ? [Run.Subtle($" · {say.DateWasMoved()}")] : (AdaptiveTextRun[])[],
        ];
    }

    /// <summary>Our own actions, earliest date first, and their answers since the last review.</summary>
    static IEnumerable<AdaptiveElement> Ours(Deal deal, int most, CardContext context)
    {
        var open = deal.OpenHelp.OrderBy(help => help.By ?? DateOnly.MaxValue).ToArray();
        var done = deal.Help.Where(help => help.IsDone && help.ClosedOn >= (deal.LastReview?.On ?? DateOnly.MinValue));
        return
        [
            .. open.Take(most).Concat(done.Take(MostDone)).Select(help => Line.Of(
                [Run.Bold(context.Say.WeHelp()), .. HelpLines.Runs(help, context)]).Spaced(AdaptiveSpacing.Small)),
            .. open.Length > most ? [Line.Hint(context.Say.AndMore(open.Length - most))] : (AdaptiveElement[])[],
        ];
    }

    /// <summary>The date and content of the last contact.</summary>
    static AdaptiveRichTextBlock LastHeard(Deal deal, ValueList<Act> listed, CardContext context)
    {
        var (say, clock) = (context.Say, CustomerClock.Of(deal));
        return Line.Of(clock is { Last: { } act }
            ?
            [
                Run.Bold(say.LastHeardLabel()),
                Run.Text(say.DaysAgo(clock.Days(context.Today))),
                .. listed.Contains(act) ? (AdaptiveTextRun[])[] : [Run.Text(" "), .. ActLines.Runs(deal, act, context)],
            ]
            : [Run.Bold(say.LastHeardLabel()), Run.Text(say.NeverHeard(clock?.Days(context.Today)))]).Spaced(AdaptiveSpacing.Small);
    }

    static AdaptiveRichTextBlock People(Deal deal, CardContext context)
    {
        var (say, there) = (context.Say, deal.PresentBuyers.ToArray());
        var more = there.Length - MostPeople;
        var names = string.Join(", ", there.Take(MostPeople).Select(say.Who));
        return Line.Of(
            Run.Bold(say.PeopleWeKnow()),
            Run.Text(there.Length is 0 ? say.NobodyKnownYet() : more > 0 ? $"{names}, {say.AndMore(more)}" : names))
            .Spaced(AdaptiveSpacing.Small);
    }
}
