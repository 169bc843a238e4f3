using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards;

/// <summary>Maximal sample objects: every list full, every text at its limit.</summary>
sealed class Fullest(string filler)
{
    /// <summary>A text of this length.</summary>
    public string Text(int length) =>
        string.Concat(Enumerable.Repeat(filler, (length / filler.Length) + 1))[..(length - (length % filler.Length))];

    public Person Person => new(new("11111111-2222-3333-4444-555555555555"), Text(Limits.Name));

    public Deal Deal => field ??= (Sample.Deal() with
    {
        Id = new("d-0123456789"),
        Customer = Text(Limits.Customer),
        Title = Text(Limits.Title),
        Owner = Person,
        Version = 1234,
        Reviewed = 9,
        Past = [
            .. Enumerable.Range(1, Limits.PastReviews)
                .Select(
                    it => Sample.Past(Sample.Days(-30 * it)) with
                    {
                        NewEvidence = false, Signs = [OffCourse.CannotChoose, OffCourse.DoubtTheResult]
                    }),
        ],
        Buyers = [.. Enumerable.Range(1, Limits.Buyers).Select(Buyer)],
        Steps = [
            .. Enumerable.Range(1, Limits.OpenSteps).Select(Step),
            .. Enumerable.Range(Limits.OpenSteps + 1, Limits.PathSteps).Select(it => Step(it) with { OnPath = new(null, 60) }),
        ],
        GoLive = new(Sample.Days(-60), new("p1"), Person, Sample.Monday),
        Help = [
            .. Enumerable.Range(1, Limits.Help).Select(_ => new Help(Text(Limits.HelpText), Text(Limits.Name), Sample.Days(-1), new("s1")))
        ],
        Acts = [
            .. Enumerable.Range(1, Limits.Acts)
                .Select(
                    it => new Act(
                        Text(Limits.Also), new("p1"), new(Level.Said, Text(Limits.Name), Sample.Days(-90)), Person, Sample.Monday)),
        ],
        Case = new(Statement, null, Statement),
        Questions = [
            .. Enumerable.Range(1, Limits.OpenQuestions)
                .Select(it => new Question(
                    new($"q{it}"), it % 2 is 0 ? Asking.Written : Asking.Doubt, null, Text(Limits.Question), Person, Sample.Today)),
        ],
        Commercial = [new("Amount", Text(Limits.Commercial))],
        Note = Text(Limits.Note),
        Standstill = new(YesNo.Yes, YesNo.Yes, Person, Sample.Today),
        Copied = new(
            new("r1"),
            Sample.Monday,
            Sample.Today,
            Person,
            new("p1"),
            [
                new(NoteLineKind.Why, null, Text(Limits.Statement)) { Reply = Corrected(Limits.Statement) },
                new(NoteLineKind.Wanted, null, Text(Limits.Statement - 2)),
                .. Enumerable.Range(1, 3).Select(it => new NoteLine(NoteLineKind.Step, $"s{it}", Text(Limits.StepText - 2))
                {
                    Who = new($"p{it}"), Day = Sample.Today, Reply = Corrected(Limits.StepText),
                }),
                .. Enumerable.Range(1, 3).Select(it => new NoteLine(NoteLineKind.OurPart, $"h{it}", Text(Limits.HelpText))
                {
                    OfUs = Text(Limits.Name), Day = Sample.Today,
                }),
            ]),
        Corrections = [
            .. Enumerable.Range(1, Limits.Corrections).Select(it => new CustomerCorrection(
                NoteLineKind.Wanted, Text(Limits.Statement), Text(Limits.Statement), new("p1"), Level.Wrote, Sample.Today, Sample.Monday)),
        ],
    }).With(Job.Select, JobStatus.Reopened).With(Job.Require, JobStatus.Working, Sample.Days(-90));

    /// <summary>The inputs of a next step.</summary>
    public ValueList<Field> Next =>
    [
        new(Fields.Who, "p9"),
        new(Fields.NewWho, Text(Limits.Name)),
        new(Fields.What, Text(Limits.StepText)),
        new(Fields.Job, "path"),
        new(Fields.ToSee, "other"),
        new(Fields.ToSeeWords, Text(Limits.ToSee)),
        new(Fields.By, "2026-12-01"),
    ];

    public Review Live => SampleDeals.Live(Deal) with { Lead = Person };

    public Landing Landing(int line)
    {
        var row = new ImportRow(
            line,
            Text(Limits.Customer),
            Text(Limits.Title))
        { OwnerName = $"{Text(Limits.Name - 3)}{line}", NextStep = Text(Limits.StepText) };
        return new(row, null, null, Deal with { Id = new($"d-{line}") }, [new(Sample.Monday, Person, Change.DealImported)]);
    }

    public ImportOutcome Outcome => field ??= new(
        [.. Enumerable.Range(2, 200).Select(Landing)],
        [.. Enumerable.Range(2, 50).Select(line => new UnmatchedOwner(Text(Limits.Name), [line]))]);

    public ImportPlan Plan => field ??= new()
    {
        Rows = [.. Outcome.Landings.Select(it => it.Row)],
        BadLines = [
            .. Enumerable.Range(2, 60).Select(line => new BadLine(line, new ImportProblem.NotADay(Text(300), Text(2000), "dd/MM/yyyy")))
        ],
        Ignored = [.. Enumerable.Range(2, 200).Select(_ => Text(300))],
    };

    LineReply Corrected(int length) =>
        new(CustomerReply.Corrected, new("p1"), Level.Wrote, Sample.Today, Sample.Monday) { Theirs = Text(length) };

    Statement Statement => new(Text(Limits.Statement), Text(Limits.Name), Level.Wrote, Sample.Today, Sample.Today);

    Buyer Buyer(int number) => new(new($"p{number}"), Text(Limits.Name), Text(Limits.Function), Text(Limits.Priority), Stance.Doubtful);

    BuyerStep Step(int number) => Sample.Step($"s{number}") with
    {
        Who = new($"p{number}"),
        What = Text(Limits.StepText),
        By = Sample.Days(-40 - number),
        Status = StepStatus.Blocked,
        InTheWay = Text(Limits.Reason),
        ToSee = ToSee.Other,
        ToSeeWords = Text(Limits.ToSee),
        BlockedOn = Sample.Days(-60),
        MovedOn = [Sample.Days(-50), Sample.Days(-45)],
    };
}
