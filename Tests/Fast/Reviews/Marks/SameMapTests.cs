using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

/// <summary>The job that they work on beside those that our last actions served.</summary>
public sealed class SameMapTests
{
    static readonly Gen<Help> OfUs =
        from own in Gen.Elements((Job?[])[null, .. Jobs.All.Select(job => (Job?)job)])
        from step in Gen.Elements<StepId?>(null, new StepId("s1"), new StepId("s2"), new StepId("gone"))
        from state in Gen.Elements("open", "done", "not needed")
        select new Help("a page", "Lee", null, step, state is "done")
        {
            Job = own, ClosedOn = state is "open" ? null : Sample.Today,
        };

    /// <param name="working">The one job that they work on; null: none.</param>
    /// <param name="ours">Newest first; "-" is one of which the job is not known.</param>
    [Theory]
    [InlineData(Job.Consensus, "Select Select Select Select Select", true)]
    [InlineData(Job.Consensus, "Select Select Select", true)]
    [InlineData(Job.Consensus, "Select Path Select", true)]
    [InlineData(Job.Consensus, "- Select Path - Select", true)]
    [InlineData(Job.Consensus, "Select Select", false)]
    [InlineData(Job.Consensus, "Select - - - Select", false)]
    [InlineData(Job.Consensus, "Select Select Select Select Consensus", false)]
    [InlineData(Job.Consensus, "Select Select Select Select Select Consensus", true)]
    [InlineData(Job.Consensus, "", false)]
    [InlineData(null, "Select Select Select", false)]
    public void A_gap_takes_three_actions_that_serve_something_else(Job? working, string ours, bool isGap)
    {
        var deal = Sample.Deal() with { Steps = [], Help = [.. ours.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Serving)] };

        Assert.Equal(isGap, SameMap.Of(working is { } job ? deal.With(job, JobStatus.Working) : deal).IsGap);

        static Help Serving(string job, int at) =>
            new($"page {at}", "Lee", null, null) { Job = Enum.TryParse<Job>(job, out var it) ? it : null };
    }

    [Theory]
    [InlineData(JobStatus.Working, "Consensus", false)]
    [InlineData(JobStatus.Reopened, "Consensus", false)]
    [InlineData(JobStatus.Settled, "Path", true)]
    [InlineData(JobStatus.NotStarted, "Path", true)]
    public void They_work_on_what_is_in_progress_else_on_what_their_next_step_is_about(JobStatus status, string theirs, bool isByStep)
    {
        var map = SameMap.Of((Sample.Deal() with { Steps = [Sample.Step() with { Job = Job.Path }] }).With(Job.Consensus, status));

        Assert.Equal((theirs, isByStep), (string.Join(' ', map.Theirs), map.IsByStep));
    }

    [Fact]
    public void Its_own_job_goes_before_that_of_its_step_and_what_is_not_needed_does_not_count()
    {
        var deal = Sample.Deal() with
        {
            Steps = [Sample.Step() with { Job = Job.Path }],
            Help =
            [
                new("a", "Lee", null, new("s1")) { Job = Job.Problem },
                new("b", "Lee", null, new("s1")),
                new("c", "Lee", null, new("s1")) { ClosedOn = Sample.Today },
                new("d", "Lee", null, new("gone"), IsDone: true),
            ],
        };

        Assert.Equal([Job.Problem, Job.Path, null], SameMap.Of(deal).Ours);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(Job.Path, true)]
    [InlineData(Job.Select, false)]
    public void There_is_nothing_to_compare_while_their_next_step_is_all_that_is_known(Job? own, bool isEmpty)
    {
        var deal = Sample.Deal() with
        {
            Steps = [Sample.Step() with { Job = Job.Path }],
            Help = [new("a page", "Lee", null, new("s1")) { Job = own }],
        };

        Assert.Equal(isEmpty, SameMap.Of(deal).IsEmpty);
        Assert.False(SameMap.Of(deal.With(Job.Path, JobStatus.Working)).IsEmpty);
    }

    [Fact]
    public void It_is_as_counted_by_hand() => Prop.ForAll(
        (from deal in Gens.Deal from help in OfUs.ListOf() select deal with { Help = [.. help] }).ToArbitrary(),
        deal =>
        {
            var theirs = new HashSet<Job>();
            foreach (var state in deal.Jobs)
            {
                if (state.Status is JobStatus.Working or JobStatus.Reopened)
                    theirs.Add(state.Job);
            }
            if (theirs.Count is 0 && deal.Steps.Where(it => it.IsOpen).MinBy(it => it.By)?.Job is { } next)
                theirs.Add(next);
            var (seen, known, shared) = (0, 0, 0);
            foreach (var help in deal.Help)
            {
                if (seen is SameMap.MostActions || (!help.IsDone && help.ClosedOn is not null))
                    continue;
                seen++;
                if ((help.Job ?? deal.Steps.FirstOrDefault(it => it.Id == help.For)?.Job) is { } job)
                    (known, shared) = (known + 1, shared + (theirs.Contains(job) ? 1 : 0));
            }

            var map = SameMap.Of(deal);

            return theirs.SetEquals(map.Theirs)
                && (map.Ours.Count, map.NotKnown, map.Served.Sum(it => it.Actions)) == (seen, seen - known, known)
                && map.IsGap == (theirs.Count > 0 && known >= SameMap.FewestForGap && shared is 0)
                && !(map.IsGap && map.IsEmpty);
        }).QuickCheckThrowOnFailure();
}
