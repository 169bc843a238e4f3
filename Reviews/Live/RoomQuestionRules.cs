using System.Diagnostics;

namespace ReviewBot.Reviews.Live;

/// <summary>
/// Asks each participant who is neither owner nor lead one question about an unknown of the deal. Full form only, once per review, and
/// different questions for different people while there are enough. "I don't know" just closes the question: it changes nothing and is
/// invisible to others.
/// </summary>
public static class RoomQuestionRules
{
    const int MostPeople = 3;

    /// <summary>Parts of a function or role that indicate purchasing or contracts.</summary>
    static readonly string[] Purchasing =
        ["procure", "purchas", "buyer", "sourcing", "legal", "contract", "einkauf", "einkäuf", "beschaff", "vertrag", "recht", "jurist"];

    /// <summary>Opens the person's question: the one they were given before and have not answered, else a new one.</summary>
    public static Ruling Open(Deal deal, Review review, Person by, Moment now)
    {
        if (!review.IsRunning)
            return new Ruling.Refused(new Refusal.NotStarted(review.Lead));
        if (review.Form is ReviewForm.Short || review.IsThrough || review.Current is not { } topic)
            return new Ruling.Refused(new Refusal.Outdated());
        if (review.Lead.Id == by.Id || deal.Owner?.Id == by.Id)
            return new Ruling.Refused(new Refusal.AskedOfOthers());
        if (Of(review, by.Id) is { IsAnswered: true })
            return new Ruling.Refused(new Refusal.AskedBefore());
        if ((Of(review, by.Id) ?? Choose(deal, review, by.Id)) is not { } question)
            return new Ruling.Refused(new Refusal.NothingToAsk());

        return Ruling.Of(new(
            deal,
            review with
            {
                Asked = [.. review.Asked.Where(it => it.Participant != by.Id), question],
                Openings = [.. review.Openings.Where(it => it.By.Id != by.Id), new(by, topic, now.At) { IsRoomQuestion = true }],
            },
            by,
            now));
    }

    /// <summary>Applies the answer as a fact with evidence, like any other contribution.</summary>
    /// <param name="level">Null: not said, which counts as a guess.</param>
    public static Ruling Answer(Deal deal, Review review, string text, Level? level, string? told, Person by, Moment now)
    {
        if (!review.IsRunning)
            return new Ruling.Refused(new Refusal.NotStarted(review.Lead));
        if (Of(review, by.Id) is not { IsAnswered: false } question)
            return new Ruling.Refused(new Refusal.Outdated());
        if (deal.Ended is { } ending)
            return new Ruling.Refused(new Refusal.DealHasEnded(ending));
        if (question.Asking is RoomAsking.Procurement or RoomAsking.WhoElse && AnswerEffects.IsTooManyBuyers(deal, text))
            return new Ruling.Refused(new Refusal.Full(Limits.Buyers));

        var answered = review with
        {
            Asked = review.Asked.Change(it => it.Participant == by.Id, it => it with { IsAnswered = true }),
            Openings = review.Openings.Where(it => it.By.Id != by.Id),
            RoomAnswers = review.RoomAnswers + 1,
        };
        var edit = Apply(new(deal, answered, by, now, TopicOf(question.Asking)), question, text, level ?? Level.Guess, told);
        return Ruling.Of(question.Asking is RoomAsking.Heard
            ? edit // an act is journaled with its evidence already
            : edit.Note(Change.RoomAnswered, question.Asking.ToString(), (level ?? Level.Guess).ToString(), Words(text, told)));
    }

    /// <summary>The person's question in this review; null: none yet.</summary>
    public static RoomQuestion? Of(Review review, PersonId person) => review.Asked.FirstOrDefault(it => it.Participant == person);

    /// <summary>True if there is something to ask.</summary>
    public static bool IsOpen(Deal deal, Review review) =>
        review is { IsRunning: true, Form: ReviewForm.Full, IsThrough: false } && Unknown(deal, review).Any();

    /// <summary>Longest text of an answer, in characters.</summary>
    public static int Longest(RoomAsking asking) => asking switch
    {
        RoomAsking.Procurement or RoomAsking.WhoElse => Limits.Name,
        RoomAsking.IfNothing or RoomAsking.WhyChange or RoomAsking.WantedOutcome => Limits.Statement,
        RoomAsking.Priority => Limits.Priority,
        RoomAsking.Heard => Limits.Also,
        _ => throw new UnreachableException(),
    };

    /// <summary>The question that the fewest people were asked, in order of importance. Null: everything we ask about is known.</summary>
    static RoomQuestion? Choose(Deal deal, Review review, PersonId person) => Unknown(deal, review)
        .Select(it => new RoomQuestion(person, it.Asking, it.About))
        .MinBy(it => review.Asked.Count(other => (other.Asking, other.About) == (it.Asking, it.About)));

    static IEnumerable<(RoomAsking Asking, BuyerId? About)> Unknown(Deal deal, Review review)
    {
        if (deal[Job.Path].Status is not (JobStatus.Settled or JobStatus.NotNeeded) && !deal.PresentBuyers.Any(IsPurchasing))
            yield return (RoomAsking.Procurement, null);
        if (deal.Case.IfNothing is null)
            yield return (RoomAsking.IfNothing, null);
        if (deal.Case.Why is null)
            yield return (RoomAsking.WhyChange, null);
        foreach (var buyer in deal.PresentBuyers.Where(it => it.Priority is null).Take(MostPeople))
            yield return (RoomAsking.Priority, buyer.Id);
        if (deal.PresentBuyers.Count() < 2)
            yield return (RoomAsking.WhoElse, null);
        if (deal.Case.Outcome is null)
            yield return (RoomAsking.WantedOutcome, null);
        if (deal.LastAct is not { } act || act <= review.Baseline.Since)
            yield return (RoomAsking.Heard, null);
    }

    static bool IsPurchasing(Buyer buyer) =>
        Purchasing.Any(it => $"{buyer.Name} {buyer.Function}".Contains(it, StringComparison.OrdinalIgnoreCase));

    static Topic TopicOf(RoomAsking asking) => asking switch
    {
        RoomAsking.IfNothing or RoomAsking.WhyChange or RoomAsking.WantedOutcome => Topic.Why,
        RoomAsking.Heard => Topic.Done,
        _ => Topic.Who,
    };

    static Edit Apply(Edit edit, RoomQuestion question, string text, Level level, string? told) => question.Asking switch
    {
        RoomAsking.Procurement or RoomAsking.WhoElse =>
            WhoAnswers.Write(edit, new(text, null, null, Stance.NotKnown)).Answered(Asking.WhoAgrees),
        RoomAsking.Priority => edit.Deal.Find(question.About) is { Priority: null } buyer
            ? WhoAnswers.Write(edit, new(buyer.Name, buyer.Function, text, buyer.Stance) { Known = buyer.Id })
            : edit,
        RoomAsking.IfNothing =>
            Case(edit, Asking.IfNothing, it => it.IfNothing, (it, to) => it with { IfNothing = to }, text, level, told),
        RoomAsking.WhyChange => Case(edit, Asking.WhyChange, it => it.Why, (it, to) => it with { Why = to }, text, level, told),
        RoomAsking.WantedOutcome =>
            Case(edit, Asking.WantedOutcome, it => it.Outcome, (it, to) => it with { Outcome = to }, text, level, told),
        RoomAsking.Heard => AnswerEffects.Apply(edit, new Answer.Done([], text, level, told)),
        _ => throw new UnreachableException(),
    };

    /// <summary>If somebody else has answered it meanwhile, both statements are kept.</summary>
    static Edit Case(
        Edit edit,
        Asking asking,
        Func<ChangeCase, Statement?> read,
        Func<ChangeCase, Statement, ChangeCase> write,
        string text,
        Level level,
        string? told)
    {
        var today = edit.Now.Today;
        return read(edit.Deal.Case) switch
        {
            null => edit
                .Set(it => it with { Case = write(it.Case, new(text, told, level, today, today)) })
                .Note(Change.CaseWritten, asking.ToString(), null, text)
                .Answered(asking),
            { Also: null } known when known.Text != text => edit.Set(it => it with { Case = write(it.Case, known with { Also = text }) }),
            _ => edit,
        };
    }

    static string Words(string text, string? told) => told is null ? text : $"{text} ({told})";
}
