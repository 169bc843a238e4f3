using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

/// <summary>What the ended deals had, and what is said of it.</summary>
public sealed class LearnedTests
{
    [Theory]
    [InlineData(5, 2, false)]
    [InlineData(6, 2, true)]
    [InlineData(2, 6, true)]
    [InlineData(1, 9, false)]
    [InlineData(9, 1, false)]
    [InlineData(12, 0, false)]
    public void Nothing_is_claimed_of_fewer_than_eight_or_where_all_went_the_same_way(int won, int lost, bool isSaid)
    {
        EndedDeal[] ended = [.. Ended(won, isWon: true, LearnedKind.Champion), .. Ended(lost, isWon: false)];

        Assert.Equal(isSaid, Learned.Of(ended).Findings.Count > 0);
        Assert.Equal(isSaid, Learned.For(Sample.Deal(), ended, Sample.Today) is not null);
    }

    [Fact]
    public void A_finding_names_its_counts()
    {
        EndedDeal[] ended =
        [
            .. Ended(6, isWon: true, LearnedKind.Champion), .. Ended(1, isWon: true), .. Ended(1, isWon: false, LearnedKind.Champion),
            .. Ended(4, isWon: false),
        ];

        Assert.Equal([new(LearnedKind.Champion, null, 6, 7, 1, 5)], Learned.Of(ended).Findings);
    }

    /// <summary>6 of 7 and 4 of 5: that may be chance.</summary>
    [Fact]
    public void What_is_not_clear_is_no_finding()
    {
        EndedDeal[] ended =
        [
            .. Ended(6, isWon: true, LearnedKind.Champion), .. Ended(1, isWon: true), .. Ended(4, isWon: false, LearnedKind.Champion),
            .. Ended(1, isWon: false),
        ];

        Assert.Empty(Learned.Of(ended).Findings);
    }

    /// <summary>What was not noted counts as missing, so what won deals had less often may only have been noted less often.</summary>
    [Fact]
    public void What_won_deals_had_less_often_is_no_finding()
    {
        EndedDeal[] ended = [.. Ended(5, isWon: true), .. Ended(4, isWon: false, LearnedKind.Champion)];

        Assert.Empty(Learned.Of(ended).Findings);
        Assert.Null(Learned.For(Sample.Deal(), ended, Sample.Today));
    }

    [Fact]
    public void A_deal_hears_when_those_that_were_won_had_started_what_it_has_not()
    {
        EndedDeal[] ended = [.. Ended(6, true).Select(it => Started(it, Job.Path, 16)), .. Ended(3, false)];

        Assert.Equal(
            new(LearnedKind.JobStarted, Job.Path, 6, 6, 0, 3) { DaysBefore = 14 }, Learned.For(Sample.Deal(), ended, Sample.Today));
        Assert.Null(Learned.For(Sample.Deal() with { AddedAt = Sample.Monday.AddDays(-15) }, ended, Sample.Today));
        Assert.Null(Learned.For(Sample.Deal().With(Job.Path, JobStatus.Working), ended, Sample.Today));
        Assert.Null(Learned.For(Sample.Deal().With(Job.Path, JobStatus.NotNeeded), ended, Sample.Today));
    }

    [Fact]
    public void A_job_was_started_on_its_first_line_of_the_history_or_since_its_status()
    {
        var deal = Closed(Sample.Deal(), EndingKind.Bought)
            .With(Job.Path, JobStatus.Settled, Sample.Days(-5))
            .With(Job.Select, JobStatus.Working, Sample.Days(-4));
        JournalEntry[] journal =
        [
            Line(-9, Job.Path, JobStatus.Settled), Line(-20, Job.Path, JobStatus.Working), Line(-25, Job.Path, JobStatus.NotStarted),
            Line(-3, Job.Problem, JobStatus.NotNeeded),
        ];

        var ended = EndedDeal.Of(deal, journal);

        Assert.Equal((10, 26, null), (ended.Started[(int)Job.Path], ended.Started[(int)Job.Select], ended.Started[(int)Job.Problem]));
    }

    [Fact]
    public void Only_deals_that_were_reviewed_and_have_ended_count_the_latest_of_them()
    {
        Deal[] all =
        [
            Sample.Deal() with { Reviewed = 3 },
            Closed(Sample.Deal(), EndingKind.Bought) with { Reviewed = 0 },
            .. Enumerable.Range(0, 50)
                .Select(at => Closed(Sample.Deal() with { Id = new($"d-{at:00}"), Reviewed = 1 }, EndingKind.Bought, -at)),
        ];

        var counted = Learned.Counted(all, it => it).ToArray();

        Assert.Equal((40, "d-00", "d-39"), (counted.Length, counted[0].Id.Value, counted[^1].Id.Value));
    }

    /// <summary>Counted anew, deal by deal.</summary>
    [Fact]
    public void It_is_as_counted_by_hand() => Prop.ForAll(Pipeline.ToArbitrary(), pipeline =>
    {
        var counted = Learned.Counted(pipeline, it => it.Deal).ToArray();
        EndedDeal[] ended = [.. counted.Select(it => EndedDeal.Of(it.Deal, it.Journal))];
        var learned = Learned.Of(ended);
        var (won, lost) = (0, 0);
        foreach (var (deal, _) in counted)
        {
            if (deal.Ended?.How is EndingKind.Bought)
                won++;
            else
                lost++;
        }
        if ((learned.Deals, learned.Won) != (won + lost, won))
            return false;
        if (won + lost < 8 || won < 2 || lost < 2)
            return learned.Findings.Count is 0 && Learned.For(Sample.Deal(), ended, Sample.Today) is null;

        foreach (var finding in learned.Findings)
        {
            var (hadWon, hadLost) = (0, 0);
            foreach (var it in counted.Where(it => Had(it.Deal, it.Journal, finding)))
            {
                if (it.Deal.Ended?.How is EndingKind.Bought)
                    hadWon++;
                else
                    hadLost++;
            }
            if ((finding.Won, finding.OfWon, finding.Lost, finding.OfLost) != (hadWon, won, hadLost, lost)
                || Math.Abs(((double)hadWon / won) - ((double)hadLost / lost)) < 0.333)
            {
                return false;
            }
        }
        return true;
    }).Check(PropertyCases.Of(1000));

    [Theory]
    [InlineData("5W 4W 4L 3L 2W 1L", 3, 2, 2, 1)]
    [InlineData("", 0, 0, 0, 0)]
    [InlineData("3W 3L", 0, 0, 0, 0)]
    public void Own_confidence_is_what_one_gave_beside_what_came(string rated, int sure, int sureWon, int unsure, int unsureWon)
    {
        var all = rated.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(it => (it[0] - '0', it[1] is 'W'));

        Assert.Equal(new(sure, sureWon, unsure, unsureWon), OwnConfidence.Of(all));
    }

    [Fact]
    public void Ones_last_rating_of_a_deal_counts_and_nobody_elses()
    {
        ClosedReview[] reviews = [Rated(-3, (Sample.Kim, 2)), Rated(-9, (Sample.Lee, 4), (Sample.Kim, 5)), Rated(-20, (Sample.Lee, 1))];

        Assert.Equal([4, 2, null], new[] { Sample.Lee, Sample.Kim, Sample.Sam }.Select(it => OwnConfidence.Last(reviews, it.Id)));

        static ClosedReview Rated(int day, params (Person By, int Value)[] ratings) => new(
            Sample.Review(Sample.Deal()) with { Ratings = [.. ratings.Select(it => new Rating(it.By, it.Value))] },
            Sample.Deal(),
            Sample.Sam,
            new(Sample.At(Sample.Days(day)), Sample.Days(day)));
    }

    static bool Had(Deal deal, ValueList<JournalEntry> journal, LearnedFinding finding) => finding switch
    {
        { Kind: LearnedKind.SeveralPeople } => deal.Buyers.Count > 2,
        { Kind: LearnedKind.Champion } => deal.Buyers.Any(it => it.Stance is Stance.Champion),
        { Kind: LearnedKind.IfNothing } => deal.Case.IfNothing is { } said && said.Level is not Level.Guess,
        { Kind: LearnedKind.Written } => deal.Acts.Any(it => it.Evidence.Level is Level.Wrote or Level.Did)
            || deal.Jobs.Any(it => it.Proof is Level.Wrote or Level.Did),
        { Kind: LearnedKind.GoLive } => deal.GoLive != null,
        { Job: { } job } => journal.Any(it => it.About == $"{job}" && it.To is "Working" or "Settled" or "Reopened")
            || deal[job] is { Since: not null, Status: JobStatus.Working or JobStatus.Settled or JobStatus.Reopened },
        _ => throw new InvalidOperationException(),
    };

    static Gen<(Deal Deal, ValueList<JournalEntry> Journal)[]> Pipeline =>
        from size in Gen.Choose(0, 30)
        from deals in (
            from deal in Gens.Deal
            from people in Gen.Choose(0, 5)
            from stance in Gen.Elements(Enum.GetValues<Stance>())
            from how in Gen.Elements<EndingKind?>(null, EndingKind.Bought, EndingKind.Bought, EndingKind.ChoseOther, EndingKind.NoDecision)
            from level in Gen.Elements(Enum.GetValues<Level>())
            from goesLive in Gen.Elements(true, false)
            from lines in (
                from day in Gen.Choose(-30, -1)
                from job in Gen.Elements(Enum.GetValues<Job>())
                from to in Gen.Elements(Enum.GetValues<JobStatus>())
                select Line(day, job, to)).ListOf()
            select (
                Deal: deal with
                {
                    Buyers = [.. Enumerable.Range(0, people).Select(at => new Buyer(new($"p{at}"), $"Buyer {at}", Stance: at is 0 ? stance : Stance.Open))],
                    Case = new(IfNothing: new("they wait", null, level, Sample.Today, Sample.Today)),
                    GoLive = goesLive ? new(Sample.Today, null, Sample.Kim, Sample.Monday) : null,
                    Ended = how is { } kind ? new(EndingReason.Other, Sample.Days(-deal.Reviewed), Sample.Kim) { How = kind } : null,
                },
                Journal: (ValueList<JournalEntry>)[.. lines])).ArrayOf(size)
        select deals;

    static JournalEntry Line(int day, Job job, JobStatus to) =>
        new(Sample.At(Sample.Days(day)), Sample.Kim, Change.JobChanged, About: $"{job}", To: $"{to}");

    static Deal Closed(Deal deal, EndingKind how, int day = 0) =>
        deal with { Ended = new(EndingReason.Other, Sample.Days(day), Sample.Kim) { How = how } };

    static IEnumerable<EndedDeal> Ended(int count, bool isWon, params LearnedKind[] had) =>
        Enumerable.Range(0, count).Select(_ => new EndedDeal(isWon, [.. had], [.. new int?[7]]));

    static EndedDeal Started(EndedDeal it, Job job, int day) =>
        it with { Started = [.. it.Started.Select((was, at) => at == (int)job ? day : was)] };
}
