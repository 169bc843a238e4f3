using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Playground;

/// <summary>
/// Histories for some of the sample deals, built by the product's own rules, so that each state of a deal can be seen; and eight ended
/// deals, because <c>learned</c> needs that many.
/// </summary>
sealed class SamplePast(DealStore deals, DateTimeOffset today, SampleWords words)
{
    static readonly Person Sam = Person(0x10, "Sam Sample");
    static readonly Person Kim = Person(0x12, "Kim Example");
    static readonly Person Alex = Person(0x13, "Alex Example");
    static readonly Person Robin = Person(0x14, "Robin Sample");
    static readonly Person Lee = Person(0x11, "Lee Sample");

    public async Task Create(CancellationToken ct)
    {
        await SaveStory(Contoso(), ct);
        await SaveStory(Fabrikam(), ct);
        await SaveStory(Tailspin(), ct);
        await SaveStory(Northwind(), ct);
        await SaveStory(Wingtip(), ct);
        await SaveStory(AdventureWorks(), ct);
        foreach (var story in Over())
            await SaveStory(story, ct);
    }

    /// <summary>In the middle: reviewed twice, with people, a change case and an action of ours.</summary>
    SampleStory Contoso() => Story("Contoso", "Service desk renewal", Lee, added: -66)
        .Reviewed(-38, Sam,
            new Answer.Done([], "counted the tickets of three countries", Level.Wrote, "Jonas Example"),
            new Answer.Why(
                "the spring release doubles their tickets",
                "they hire six people for the spring",
                "one desk for three countries before the spring release",
                "Priya Sample",
                Level.Said),
            new Answer.Where([new(Job.Problem, JobStatus.Settled), new(Job.Explore, JobStatus.Working)]),
            new Answer.Who(new("Priya Sample", "CFO", "no surprise in the budget", Stance.Open), "a calm spring release", null),
            new Answer.Signs([OffCourse.CannotChoose]),
            Next("Jonas Example", "compares three desks with his team leads", -16, Agreement.Agreed, Job.Explore))
        .Reviewed(-11, Sam,
            new Answer.Done([new(new("s3"), Outcome.Did)], null, Level.Wrote, "Jonas Example"),
            new Answer.StillTrue(),
            new Answer.Where(
                [
                    new(Job.Explore, JobStatus.Settled), new(Job.Require, JobStatus.Working), new(Job.Consensus, JobStatus.Working),
                ]),
            new Answer.Who(new("Jonas Example", "Head of IT", "no night shifts during the move", Stance.Champion), null, null),
            Next("Priya Sample", "names the person who owns the budget", 4, Agreement.Agreed, Job.Consensus) with { ToSee = ToSee.Name },
            new Answer.Help("draft a page on what waiting costs", "Lee Sample", Day(2)),
            new Answer.Confidence(3) { Doubt = "their board stops all new contracts until spring" });

    /// <summary>
    /// A job was reopened, a step is overdue, and what holds them back is answered. A gap in the "same map": they work on their choice,
    /// while all actions of ours serve their consensus.
    /// </summary>
    SampleStory Fabrikam() => Story("Fabrikam", "Plant scheduling", Kim, added: -80)
        .Reviewed(-32, Sam,
            new Answer.Done([], "compared two tools on one line", Level.Did, null),
            new Answer.Why(
                "the old tool is switched off in summer",
                "the plan goes back to paper",
                "one plan for both plants",
                "Jonas Example",
                Level.Said),
            new Answer.Where(
                [new(
                    Job.Problem,
                    JobStatus.Settled), new(Job.Explore, JobStatus.Settled), new(Job.Require, JobStatus.Working),
                    new(Job.Select, JobStatus.Settled)]),
            new Answer.Who(
                new("Jonas Example", "Plant manager", "no standstill at the change of shifts", Stance.For),
                "a calm start of the season",
                null),
            new Answer.Signs([OffCourse.CannotChoose]),
            Next("Jonas Example", "shows the plan to the shift leads", -20, Agreement.Agreed, Job.Consensus),
            new Answer.Help("drafts the plan for one week", "Kim Example", Day(-24)),
            new Answer.Help("invites two shift leads to a plant that plans like that", "Kim Example", Day(-21)))
        .Reviewed(-18, Sam,
            new Answer.Done(
                [new(new("s2"), Outcome.NotYet)], "showed both tools to the new head of production", Level.Said, "Jonas Example")
            {
                Promises = [new(new("h3"), PromiseAnswer.Done, null), new(new("h4"), PromiseAnswer.Done, null)],
            },
            new Answer.StillTrue(),
            new Answer.Where([new(Job.Select, JobStatus.Working)]),
            new Answer.SentBack([new(Job.Select, "the new head of production wants to look again")]),
            new Answer.Signs([OffCourse.CannotChoose, OffCourse.PersonLeftOrArrived]),
            Next("Jonas Example", "shows the plan to the shift leads", -7, Agreement.Agreed, Job.Consensus),
            new Answer.Help("sends the shift leads the plan of last week", "Kim Example", Day(2)))
        .HeldBack(-17, Kim, YesNo.Yes, YesNo.Yes);

    /// <summary>Frozen: no known act of the customer for weeks.</summary>
    SampleStory Tailspin() => Story("Tailspin Toys", "Parts catalogue", Kim, added: -92)
        .Reviewed(-74, Sam,
            new Answer.Done([], "asked three suppliers for prices", Level.Wrote, null),
            new Answer.Why("orders by telephone take too long", null, null, null, Level.Guess),
            Next("Head of purchasing", "names who decides", -60, Agreement.OurHope, Job.Consensus))
        .Reviewed(-52, Sam, new Answer.NothingKnown(), new Answer.Signs([OffCourse.InterestFading]));

    /// <summary>Steady progress, a planned review, and prework for it.</summary>
    SampleStory Northwind() => Story("Northwind Traders", "Order portal", Alex, added: -45)
        .Reviewed(-24, Alex,
            new Answer.Done([], "opened the trial with four people", Level.Did, null),
            new Answer.Why(
                "two systems disagree on every tenth order",
                "they hire for corrections",
                "one portal before the spring season",
                "Purchasing lead",
                Level.Wrote),
            new Answer.Where(
                [new(Job.Problem, JobStatus.Settled), new(Job.Explore, JobStatus.Working), new(Job.Require, JobStatus.Working)]),
            new Answer.Who(new("Purchasing lead", null, "fewer corrections", Stance.Champion), null, null),
            Next("Purchasing lead", "sends the list of needs", -6, Agreement.Agreed, Job.Require))
        .Reviewed(-4, Alex,
            new Answer.Done([new(new("s2"), Outcome.Did)], null, Level.Wrote, "Purchasing lead"),
            new Answer.StillTrue(),
            new Answer.Where([new(Job.Require, JobStatus.Settled), new(Job.Select, JobStatus.Working)]),
            Next("Purchasing lead", "tries the portal with ten orders", 9, Agreement.Agreed, Job.Validate))
        .Planned(8, Sam)
        .Prepared(-1, Alex, "the first four orders went through the portal");

    /// <summary>Nearly decided: four jobs settled, a note that the customer has answered and corrected, a path to go-live.</summary>
    SampleStory Wingtip() => Story("Wingtip Toys", "Reporting", Robin, added: -60)
        .Reviewed(-31, Sam,
            new Answer.Done([], "put five reports side by side and picked one", Level.Did, "Controller"),
            new Answer.Why(
                "every region counts differently",
                "the audit asks again next year",
                "one number at the end of the month",
                "Controller",
                Level.Wrote),
            new Answer.Where(
                [new(Job.Problem, JobStatus.Settled), new(Job.Explore, JobStatus.Settled), new(Job.Require, JobStatus.Working)]),
            new Answer.Who(new("Controller", null, "one number, not five", Stance.Champion), "a quiet month end", null),
            Next("Controller", "writes down what a good month end looks like", -12, Agreement.Agreed, Job.Require))
        .Asked(Kim, "Head of procurement", "Controller")
        .Reviewed(-9, Sam,
            new Answer.Done([new(new("s2"), Outcome.Did)], null, Level.Wrote, "Controller"),
            new Answer.StillTrue(),
            new Answer.Where(
                [new(Job.Require, JobStatus.Settled), new(Job.Select, JobStatus.Settled), new(Job.Consensus, JobStatus.Working)]),
            new Answer.Who(new("Head of sales", null, "no new forms for the regions", Stance.Open), null, null),
            Next("Controller", "agrees the figures with sales", 12, Agreement.Agreed, Job.Consensus),
            new Answer.Help("sends the month end of November in their layout", "Robin Sample", Day(3)))
        .Copied(-9, Robin, "Controller")
        .Pathed(-8, Robin, goLive: 80, "Controller")
        .Answered(-7, Robin, "Controller",
            new("Why", CustomerReply.Confirmed),
            new("Wanted", CustomerReply.Corrected, "one number on the third working day of each month"));

    /// <summary>Won.</summary>
    SampleStory AdventureWorks() => Story("Adventure Works", "Field app", Lee, added: -75)
        .Reviewed(-40, Sam,
            new Answer.Done([], "took the app on two tours", Level.Did, "Head of service"),
            new Answer.Why(
                "paper from the tours arrives three days late",
                "the season begins with two new teams",
                "the office sees a tour while it is on the road",
                "Head of service",
                Level.Wrote),
            new Answer.Who(new("Head of service", null, "no evening at the desk", Stance.Champion), null, null),
            Next("Head of service", "shows both tours to the managing director", -20, Agreement.Agreed, Job.Consensus))
        .Reviewed(-18, Sam,
            new Answer.Done([new(new("s2"), Outcome.Did)], null, Level.Did, "Head of service"),
            new Answer.StillTrue(),
            Next("Managing director", "signs the order", -5, Agreement.Agreed, Job.Path))
        .Ended(-3, Lee, EndingKind.Bought, "Two teams finished their tours a day earlier");

    /// <summary>Ended deals, reviewed once. The won ones had a champion and had started on their contract, the lost ones had not.</summary>
    IEnumerable<SampleStory> Over() =>
    [
        Won("Coho Winery", "Cellar sensors", Lee, -110, "The cellar master showed it to the owners himself"),
        Won("Trey Research", "Lab notebook", Alex, -95, "Two labs asked for it in the same week"),
        Won("Relecloud", "Billing", Robin, -60, "Their auditors wanted one ledger"),
        Lost("Fourth Coffee", "Till system", Kim, -120, EndingKind.ChoseOther, "The other offer came with the card readers"),
        Lost("Humongous Insurance", "Claims desk", Alex, -105, EndingKind.NoDecision, "Their merger stopped all projects"),
        Lost("Margie’s Travel", "Booking site", Kim, -85, EndingKind.NoDecision, "The old site was good enough for another season"),
        Lost("The Phone Company", "Shop planning", Robin, -70, EndingKind.ChoseOther, "Their parent company had a contract"),
        Lost("Blue Yonder Airlines", "Crew roster", Lee, -50, EndingKind.NoDecision, "No one wanted to change before the summer"),
    ];

    SampleStory Won(string customer, string title, Person owner, int ended, string decided) =>
        Story(customer, title, owner, added: ended - 50)
            .Reviewed(ended - 25, Sam,
                new Answer.Done([], "tried it for two weeks", Level.Did, "Project lead"),
                new Answer.Why("their old one is too slow", "they lose a season", "ready before the season", "Project lead", Level.Said),
                new Answer.Where(
                    [
                        new(Job.Problem, JobStatus.Settled), new(Job.Select, JobStatus.Working), new(Job.Path, JobStatus.Working),
                    ]),
                new Answer.Who(new("Project lead", null, "no extra work", Stance.Champion), null, null),
                Next("Project lead", "takes the contract to their lawyers", ended - 10, Agreement.Agreed, Job.Path))
            .Ended(ended, owner, EndingKind.Bought, decided);

    SampleStory Lost(string customer, string title, Person owner, int ended, EndingKind how, string decided) =>
        Story(customer, title, owner, added: ended - 60)
            .Reviewed(ended - 30, Sam,
                new Answer.Done([], "asked for a price", Level.Said, null),
                new Answer.Where([new(Job.Problem, JobStatus.Working), new(Job.Explore, JobStatus.Working)]),
                new Answer.Who(new("Head of operations", null, "a low price", Stance.Open), null, null),
                Next("Head of operations", "compares the offers", ended - 15, Agreement.OurHope, Job.Select))
            .Ended(ended, owner, how, decided);

    async Task SaveStory(SampleStory story, CancellationToken ct)
    {
        DealSnapshot? before = null;
        foreach (var accepted in story.Told)
        {
            before = await deals.Save(SamplePipeline.Workspace, before, accepted, null, ct) is SaveResult.Done done
                ? done.Now
                : throw new UserException("The sample deals could not be kept. Run this again.");
        }
    }

    SampleStory Story(
        string customer,
        string title,
        Person owner,
        int added) =>
            new(today, words, Added(customer, words.In(title), owner, SampleStory.At(today, added)));

    static Ruling.Accepted Added(string customer, string title, Person owner, Moment at) =>
        DealRules.Add(DealKey.Of(customer, title), customer, title, null, owner, Sam, at);

    static Answer.Next Next(
        string who, string what, DateOnly by, Agreement agreement, Job job) => new(new(null, who), what, by, agreement, job);

    Answer.Next Next(string who, string what, int days, Agreement agreement, Job job) => Next(who, what, Day(days), agreement, job);

    DateOnly Day(int days) => DateOnly.FromDateTime(today.UtcDateTime.AddDays(days));

    static Person Person(int number, string name) => new(new($"5a3d1c00-0000-4000-8000-0000000000{number:x2}"), name);
}
