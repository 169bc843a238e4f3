using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;
using Outcome = ReviewBot.Reviews.Outcome;

namespace ReviewBot.Tests.Reviews;

/// <summary>A random press; null: nothing to press in this state.</summary>
sealed record Command(string Name, Func<State, Moment, Ruling?> Press, int Minutes)
{
    public override string ToString() => $"+{Minutes} min {Name}";
}

/// <summary>The shared state: a deal with its live review, and the last closed one.</summary>
sealed record State(Deal Deal, Review? Live, ClosedReview? Closed);

/// <summary>Random presses by anybody, with few distinct words, so that they interact.</summary>
static class Commands
{
    static readonly Gen<Person> Somebody = Gen.Elements(Sample.Sam, Sample.Lee, Sample.Kim);

    static readonly Gen<Topic> AnyTopic = Gen.Elements(Enum.GetValues<Topic>());

    static readonly Gen<StepId> Step = Gen.Choose(1, 40).Select(at => new StepId($"s{at}"));

    static readonly Gen<string?> Words = Gen.Elements(null, "costs rise", "a new law");

    static readonly Gen<Answer.Next> Next =
        from what in Gen.Choose(1, 9).Select(at => $"step {at}")
        from doer in Gen.Elements(
            Doer.NotKnown, new Doer(Sample.Priya.Id, null), new Doer(new BuyerId("p99"), null), new Doer(null, "Tom Example"))
        from day in Gen.Choose(-3, 20)
        from job in Gen.Elements(Enum.GetValues<Job>())
        from see in Gen.Elements<ToSee?>(null, ToSee.NotSaid, ToSee.Name)
        select new Answer.Next(doer, what, Sample.Days(day), Agreement.Told, job) { ToSee = see };

    static readonly Gen<Answer> Answer = Gen.OneOf(
        from steps in Gen.ListOf(
            Step.SelectMany(_ => Gen.Elements(Enum.GetValues<Outcome>()), (step, outcome) => new StepOutcome(step, outcome)))
        from also in Words
        from level in Gen.Elements<Level?>(null, Level.Guess, Level.Said, Level.Did)
        select (Answer)new Answer.Done([.. steps], also, level, null),
        from one in Words
        from two in Words
        from three in Words
        select (Answer)new Answer.Why(one, two, three, null, Level.Said),
        from job in Gen.Elements(Enum.GetValues<Job>())
        from status in Gen.Elements(Enum.GetValues<JobStatus>())
        select (Answer)new Answer.Where([new(job, status)]),
        from job in Gen.Elements(Enum.GetValues<Job>())
        select (Answer)new Answer.SentBack([new(job, "a new CTO")]),
        from at in Gen.Choose(1, 25)
        from goal in Words
        select (Answer)new Answer.Who(new($"Buyer {at}", null, goal, Stance.Open), goal, null),
        from signs in Gen.SubListOf(Enum.GetValues<OffCourse>())
        select (Answer)new Answer.Signs([.. signs]),
        Next.Select(it => (Answer)it),
        Gen.Choose(1, 14).Select(at => (Answer)Says.Help($"page {at}")),
        Gen.Choose(1, 5).Select(value => (Answer)new Answer.Confidence(value)),
        Gen.Elements<Answer>(
            new Answer.NothingKnown(),
            new Answer.StillTrue(),
            new Answer.InDoubt(),
            new Answer.NoHelpNeeded(),
            new Answer.Source("Priya Sample")));

    static readonly Gen<(string, Func<State, Moment, Ruling?>)> Steered =
        from who in Somebody
        from topic in AnyTopic
        from form in Gen.Elements(ReviewForm.Full, ReviewForm.Short)
        from it in Gen.Elements<(string, Func<Deal, Review, Moment, Ruling>)>(
            ("goes on", (deal, review, now) => LeadRules.NextTopic(deal, review, review.Current ?? topic, who, now)),
            ("skips", (deal, review, now) => LeadRules.Skip(deal, review, review.Current ?? topic, who, now)),
            ("goes back", (deal, review, now) => LeadRules.Back(deal, review, who, now)),
            ("reveals", (deal, review, now) => LeadRules.Reveal(deal, review, who, now)),
            ("takes over", (deal, review, now) => LeadRules.TakeLead(deal, review, who, now)),
            ("starts", (deal, review, now) => ReviewLifecycle.Start(deal, review, form, who, now)),
            ("leaves it out", (deal, review, now) => ReviewLifecycle.SkipDeal(deal, review, who, now)),
            ("closes", (deal, review, now) => ReviewLifecycle.Close(deal, review, who, now)),
            ("opens inputs", (deal, review, now) => ReviewAnswerRules.Open(deal, review, topic, who, now)),
            ("writes what would make us wrong", (deal, review, now) =>
                DoubtRules.Write(deal, review, topic is Topic.Who ? "" : $"doubt-{who.Name}-{topic}", who, now)),
            ("says it with a rating", (deal, review, now) => ReviewAnswerRules.Answer(
                deal,
                review,
                new Answer.Confidence(3) { Doubt = $"doubt-{who.Name}-{topic}" },
                deal.Version,
                Resolution.Ask,
                who,
                now)),
            ("gets a question", (deal, review, now) => RoomQuestionRules.Open(deal, review, who, now)),
            ("knows it", (deal, review, now) => RoomQuestionRules.Answer(deal, review, $"known {topic}", null, null, who, now)),
            ("finds out", (deal, review, now) => DoubtRules.FindOut(deal, review, (int)topic, who, now)),
            ("holds", (deal, review, now) => ReviewAnswerRules.Hold(deal, review, Sample.Draft(who, topic, "signs"), now)),
            ("moves to help", (
                deal,
                review,
                now) => ReviewAnswerRules.MoveToHelp(deal, review, Says.Help("a page"), Sample.Draft(who, topic, ""), who, now)))
        select Live($"{who.Name} {it.Item1}", it.Item2);

    static readonly Gen<(string, Func<State, Moment, Ruling?>)> Replied =
        from who in Somebody
        from answer in Answer
        from behind in Gen.Choose(0, 3)
        from take in Gen.Elements(Enum.GetValues<Resolution>())
        from way in Gen.Choose(0, 3)
        select way switch
        {
            0 => Live($"{who.Name} adds {answer}", (deal, review, now) => ReviewAnswerRules.Add(deal, review, answer, who, now)),
            1 when answer is Answer.Who buyer =>
                Live($"{who.Name} adds one {answer}", (deal, review, now) => ReviewAnswerRules.AddOne(deal, review, buyer, who, now)),
            1 =>
                ($"{who.Name} corrects {answer}", (state, now) => state.Closed is { } closed
                    ? CorrectionRules.Correct(state.Deal, state.Live, closed, answer, who, now)
                    : null),
            _ =>
                Live(
                    $"{who.Name} answers {take} {answer}",
                    (deal, review, now) => ReviewAnswerRules.Answer(deal, review, answer, deal.Version - behind, take, who, now)),
        };

    static readonly Gen<(string, Func<State, Moment, Ruling?>)> Dealt =
        from who in Somebody
        from next in Next
        from step in Step
        from it in Gen.Elements<(string, Func<State, Moment, Ruling?>)>(
            ("opens", (
                state,
                now) => ReviewLifecycle.Open(
                    state.Deal,
                    state.Live,
                    ReviewLifecycle.For(state.Deal, new($"r{state.Deal.Version}"), who, "19:channel", [], now),
                    now)),
            ("takes over", (state, now) => DealRules.TakeOver(state.Deal, state.Live, who, now)),
            ("asks for help", (state, now) => DealRules.AskForHelp(state.Deal, state.Live, $"ask {step.Value}", who, now)),
            ("pauses", (state, now) => DealRules.Pause(state.Deal, state.Live, Sample.Days(9), who, now)),
            ("ends", (state, now) => DealRules.End(state.Deal, state.Live, new(EndingReason.Other, now.Today, who), now)),
            ("reopens", (state, now) => DealRules.Reopen(state.Deal, who, now)),
            ("answers a step", (state, now) => CorrectionRules.Answer(state.Deal, state.Live, Says.Done(step, Outcome.Did), who, now)),
            ("makes room", (state, now) => state.Live is { } review
                ? ReviewAnswerRules.DropFor(state.Deal, review, step, next, who, now)
                : null))
        select ($"{who.Name} {it.Item1}", it.Item2);

    public static Gen<Command> Any { get; } =
        from it in Gen.Frequency((4, Steered), (8, Replied), (2, Dealt))
        from minutes in Gen.Frequency((9, Gen.Choose(0, 3)), (1, Gen.Choose(10, 800)))
        select new Command(it.Item1, it.Item2, minutes);

    static (string, Func<State, Moment, Ruling?>) Live(string name, Func<Deal, Review, Moment, Ruling> rule) =>
        (name, (state, now) => state.Live is { } review ? rule(state.Deal, review, now) : null);
}
