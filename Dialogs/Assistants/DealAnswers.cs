using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using static ReviewBot.Dialogs.Assistants.AssistantAnswer;

namespace ReviewBot.Dialogs.Assistants;

/// <summary>
/// Maps deals to answers for assistants: never more than their card shows, and nothing that is private to one person in a review.
/// </summary>
static class DealAnswers
{
    /// <summary>Number of marks that are explained, as on the card; of the others only the word is given.</summary>
    const int MostExplained = 2;

    public static DealLine Line(VisibleDeal seen, string pipeline, CardContext context)
    {
        var (deal, say) = (seen.Deal, context.Say);
        var marks = context.Marks(deal);
        return new(
            AssistantDealId.Of(seen.Home, deal.Id),
            Written(pipeline),
            Written(deal.Customer),
            Written(deal.Title),
            deal.Owner is { } owner ? Written(owner.Name) : say.NoOwnerYet(),
            Known(deal, say))
        {
            State = State(seen, context),
            Ended = deal.Ended is { } ended && say.WhyItEnded(ended) is { Length: > 0 } why ? Written(why) : null,
            LastAct = WrittenOrNone(deal.Acts is [{ What: var done }, ..] ? done : null),
            LastActStatus = deal.Acts is [var act, ..] ? Status(act, say) : null,
            Next = deal is { Ended: null, Next: { } step } ? Step(deal, step, context) : null,
            Marks = Some([.. marks.Select((mark, at) => Mark(deal, mark, at < MostExplained, context))]),
        };
    }

    /// <param name="showsCommercial">The pipeline's setting: imported values are shown.</param>
    public static DealAnswer Whole(VisibleDeal seen, string pipeline, bool showsCommercial, CardContext context)
    {
        var say = context.Say;
        var deal = showsCommercial ? seen.Deal : seen.Deal with { Commercial = [] };
        var most = DealCard.CountShown(deal, seen.Found.Live, context.Marks(deal), context);
        var (fewer, explained) = (most - 1, Math.Clamp(most / 2, 1, MostExplained));
        var line = Line(seen, pipeline, context);
        return new(line with
        {
            LastAct = fewer > 0 ? line.LastAct : null,
            LastActStatus = fewer > 0 ? line.LastActStatus : null,
            Marks = Some([.. context.Marks(deal).Select((mark, at) => Mark(deal, mark, at < explained, context))]),
        })
        {
            Why = Some([
                .. Statement(say.WhyTheyMustChange(), deal.Case.Why, say),
                .. Statement(say.WhatIfNothing(), deal.Case.IfNothing, say),
                .. Statement(say.WhatTheyWant(), deal.Case.Outcome, say),
            ]),
            Jobs = deal.Jobs.All(job => job.Status is JobStatus.Unknown)
                ? null
                : [.. deal.Jobs.Select(job => new JobAnswer(say.Name(job.Job), say.Status(job), Evidence(job, say))
                {
                    SentBack = job.Status is JobStatus.Reopened ? WrittenOrNone(job.SentBack) : null,
                })],
            TheirSteps = deal.Ended is null
                ? Some([.. DealCard.ListedSteps(deal).Take(most).Select(step => Step(deal, step, context))])
                : null,
            Path = WrittenOrNone(DealCard.PathInShort(deal, context)),
            OurPart = deal.Ended is null ? Some([.. Ours(deal, Math.Min(fewer, DealCard.MostOfOurs))]) : null,
            WhatTheyHaveDone =
                Some([.. Enumerable.Take(deal.Acts, Math.Min(fewer, DealCard.MostActs)).Select(act => Act(deal, act, say))]),
            People = Some([.. Enumerable.Take(deal.Buyers, most).Select(buyer => Buyer(deal, buyer, say))]),
            OpenQuestions =
                Some([.. Questions(deal).Take(fewer).Select(it => new OpenQuestion(Question(deal, it, say), it.Since))]),
            HelpWanted = Some([
                .. deal.Questions.Where(it => it.IsHelpWanted).Reverse().Take(fewer).Select(it => Written(it.Text ?? "")),
            ]),
            Commercial = Some([.. deal.Commercial.Take(fewer).Select(it => Written($"{it.Id}: {it.Value}"))]),
            Imported = most > 1 ? WrittenOrNone(deal.Note) : null,
        };
    }

    /// <summary>Open questions about the customer. Doubts are left out: they belong to the room in which they were revealed.</summary>
    public static IEnumerable<Question> Questions(Deal deal) =>
        deal.Questions.Where(it => it is { IsHelpWanted: false, Asking: not Asking.Doubt });

    public static string Question(Deal deal, Question question, Say say) =>
        Written(say.Question(question, deal) + (deal.Ended is null ? say.WhoAsks(question.Asks?.Name) : ""));

    /// <summary>The same number of questions as on the deal's card.</summary>
    public static IEnumerable<QuestionAnswer> Asked(VisibleDeal seen, Say say) =>
        Questions(seen.Deal).Take(DealCard.MostInList - 1).Select(it => new QuestionAnswer(
            AssistantDealId.Of(seen.Home, seen.Deal.Id),
            Written(seen.Deal.Customer),
            Question(seen.Deal, it, say),
            it.Since,
            Evidence(Level.Guess, it.Since, say)));

    /// <summary>What is due by a day, theirs and ours, as far as the deal's card shows it.</summary>
    public static IEnumerable<DueAnswer> Due(VisibleDeal seen, DateOnly until, CardContext context)
    {
        var (deal, say, id) = (seen.Deal, context.Say, AssistantDealId.Of(seen.Home, seen.Deal.Id));
        if (deal.Ended is not null)
            return [];

        var theirs = DealCard.ListedSteps(deal).Take(DealCard.MostInList).Where(step => step.By <= until).Select(step => new DueAnswer(
            id, Written(deal.Customer), say.WhatTheyDoNext(), Who(deal, step.Who, say), Written(step.What), step.By)
        {
            HowFirm = say.HowFirm(step.Agreement),
            Evidence = Evidence(step, say),
            DaysLate = Late(step.By, context.Today),
        });
        var ours = deal.OpenHelp.Take(DealCard.MostOfOurs).Where(help => help.By <= until).Select(help => new DueAnswer(
            id, Written(deal.Customer), Heading(say.WeHelp()), Written(help.OfUs), Written(help.What), help.By ?? until)
        {
            DaysLate = Late(help.By ?? until, context.Today),
        });
        return theirs.Concat(ours);
    }

    /// <summary>The latest changes, without private ones and those that quote them.</summary>
    public static IEnumerable<ChangeAnswer> Changes(IEnumerable<JournalEntry> journal, CardContext context) =>
        from entry in journal
        where !IsPrivate(entry)
        select new ChangeAnswer(entry.At, Written(entry.By.Name), Written(context.Say.Sentence(entry, context)));

    /// <summary>The best evidence of their latest act; without any act, our guess since the deal was added.</summary>
    static EvidenceAnswer Known(Deal deal, Say say) => deal.Acts is [var act, ..]
        ? Evidence(act.Evidence.Level, act.Evidence.On, say)
        : Evidence(Level.Guess, DateOnly.FromDateTime(deal.AddedAt.UtcDateTime), say);

    static bool IsPrivate(JournalEntry entry) =>
        entry.Change is Change.Rated or Change.RoomAnswered
        || entry.Through?.IsPrivate() is true
        || (entry.Change is Change.QuestionRaised or Change.QuestionAnswered or Change.QuestionDropped
            && !Enum.TryParse<Asking>(entry.About, out _));

    static string State(VisibleDeal seen, CardContext context) => seen.Deal switch
    {
        { Ended: { } ended } => $"{context.Say.IsClosed(ended.How)} · {context.Day(ended.On)}",
        _ when seen.Found.Live is { IsRunning: true } => context.Say.InReviewNow(),
        { PausedUntil: { } day } when context.Today <= day => context.Say.IsPaused(context.Day(day)),
        _ => context.Say.AssistantOpen(),
    };

    static IEnumerable<StatementAnswer> Statement(string about, Statement? it, Say say) => it is null
        ? []
        :
        [
            new(Heading(about), Written(it.Text), new((int)it.Level, say.Choice(it.Level), it.Confirmed)
            {
                From = WrittenOrNone(it.Whose),
            }),
        ];

    static string Heading(string label) => label.TrimEnd(' ', ':');

    static StepAnswer Step(Deal deal, BuyerStep step, CardContext context) =>
        new(
            Who(deal, step.Who, context.Say),
            Written(step.What),
            step.By,
            context.Say.HowFirm(step.Agreement),
            Evidence(step, context.Say))
        {
            DaysLate = Late(step.By, context.Today),
            Status = context.Say.StepIs(step.Status),
            WeWillSee = step.ToSee is { } seen ? Written(context.Say.WillSee(seen, step.ToSeeWords)) : null,
        };

    static int? Late(DateOnly by, DateOnly today) => by < today ? today.DayNumber - by.DayNumber : null;

    /// <summary>As on the card: the open ones, newest first, then the last one done.</summary>
    static IEnumerable<PartAnswer> Ours(Deal deal, int most)
    {
        var done = deal.Help.Where(it => it is { IsDone: true, ClosedOn: not null }).MaxBy(it => it.ClosedOn);
        return deal.OpenHelp.Take(most).Concat(done is null || most is 0 ? [] : [done]).Select(help =>
            new PartAnswer(Written(help.OfUs), Written(help.What)) { By = help.IsOpen ? help.By : null, DoneOn = help.ClosedOn });
    }

    static ActAnswer Act(Deal deal, Act act, Say say) =>
        new(Written(act.What), Evidence(act.Evidence, deal.Find(act.Who), say))
        {
            Who = deal.Find(act.Who) is { } who ? Written(say.Who(who)) : null,
            Status = Status(act, say),
        };

    /// <summary>The words of a step are those of before it, so that one that was begun reads as if it were done.</summary>
    static string? Status(Act act, Say say) => act.IsStart ? say.StepIs(StepStatus.Started) : null;

    static EvidenceAnswer Evidence(Evidence it, Buyer? doer, Say say) => new((int)it.Level, say.Choice(it.Level), it.On)
    {
        From = it.Level is Level.Said or Level.Wrote && it.From != doer?.Name ? WrittenOrNone(it.From) : null,
    };

    static EvidenceAnswer Evidence(Level level, DateOnly on, Say say) => new((int)level, say.Choice(level), on);

    static EvidenceAnswer? Evidence(JobState job, Say say) =>
        job.Since is { } since ? Evidence(job.Proof ?? Level.Guess, since, say) : null;

    /// <summary>Until somebody reports the outcome: their agreement, or our hope.</summary>
    static EvidenceAnswer Evidence(BuyerStep step, Say say) => step.Evidence is { } known
        ? Evidence(known.Level, known.On, say)
        : Evidence(step.Agreement is Agreement.Agreed ? Level.Said : Level.Guess, DateOnly.FromDateTime(step.SetAt.UtcDateTime), say);

    static EvidenceAnswer Evidence(Deal deal, Buyer buyer, Say say) => buyer.LastHeard is { } heard
        ? Evidence(
            deal.Acts.Where(it => it.IsKnown && it.Who == buyer.Id && it.Evidence.On == heard)
                .Select(it => it.Evidence.Level).DefaultIfEmpty(Level.Said).Max(),
            heard,
            say)
        : Evidence(Level.Guess, buyer.Known ?? DateOnly.FromDateTime(deal.AddedAt.UtcDateTime), say);

    static BuyerAnswer Buyer(Deal deal, Buyer buyer, Say say) => buyer.Left is { } left
        ? new(Written(buyer.Name), Evidence(deal, buyer, say)) { Left = left }
        : new(Written(buyer.Name), Evidence(deal, buyer, say))
        {
            Function = WrittenOrNone(buyer.Function),
            Stance = say.StanceIs(buyer.Stance),
            CaresAbout = WrittenOrNone(buyer.Priority),
        };

    static MarkAnswer Mark(Deal deal, Mark mark, bool isExplained, CardContext context) => new(context.Say.Word(mark))
    {
        Why = isExplained ? Written(context.Say.Reason(mark, deal, context.Today)) : null,
        Clears = isExplained ? Written(context.Say.Clears(mark, deal)) : null,
    };

    static string Who(Deal deal, BuyerId? id, Say say) => Written(say.Who(deal.Find(id)));

    static IReadOnlyList<T>? Some<T>(IReadOnlyList<T> all) => all.Count is 0 ? null : all;
}
