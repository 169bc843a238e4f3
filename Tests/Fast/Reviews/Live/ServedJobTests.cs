using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>The buying job that our part serves.</summary>
public sealed class ServedJobTests
{
    static readonly ServedJob AsItsStep = new(Job: null);

    /// <param name="said">"": not asked; "step": as its step.</param>
    [Theory]
    [InlineData(null, "", null)]
    [InlineData(null, "step", null)]
    [InlineData(null, "Path", Job.Path)]
    [InlineData(Job.Path, "", Job.Path)]
    [InlineData(Job.Path, "Path", Job.Path)]
    [InlineData(Job.Path, "Select", Job.Select)]
    [InlineData(Job.Path, "step", null)]
    public void It_is_changed_only_by_who_says_it(Job? before, string said, Job? after)
    {
        var help = new Help("drafts the page", "Lee Sample", Sample.Days(3), null) { Id = new("h1"), Job = before };
        var answer = Says.Help("writes the page") with
        {
            Changes = help.Key,
            Serves = said switch { "" => null, "step" => AsItsStep, _ => new(Enum.Parse<Job>(said)) },
        };

        var room = Meeting.Of(Sample.Deal() with { Help = [help] }).Said(Sample.Kim, answer);

        Assert.Equal(("writes the page", after), (room.Deal.Help.Single().What, room.Deal.Help.Single().Job));
        (string?, string?, string?)[] noted = before == after ? [] : [("writes the page", before?.ToString(), after?.ToString())];
        Assert.Equal(noted, room.Noted(Change.HelpJobSet).Select(it => (it.About, it.From, it.To)));
    }

    /// <summary>The same words again are the same action.</summary>
    [Theory]
    [InlineData("drafts the page", Job.Path, 0)]
    [InlineData("calls legal", null, 0)]
    public void A_new_one_has_its_own_and_none_of_the_one_before(string what, Job? after, int noted)
    {
        var help = new Help("drafts the page", "Lee Sample", Sample.Days(3), null) { Id = new("h1"), Job = Job.Path };

        var room = Meeting.Of(Sample.Deal() with { Help = [help] }).Said(Sample.Kim, Says.Help(what));

        Assert.Equal((what, after), (room.Deal.Help[0].What, room.Deal.Help[0].Job));
        Assert.Equal(noted, room.Noted(Change.HelpJobSet).Count());
    }

    [Fact]
    public void It_outlasts_what_becomes_of_it()
    {
        var help = new Help("drafts the page", "Lee Sample", Sample.Days(3), null) { Id = new("h1"), Job = Job.Path };
        var done = PromiseRules
            .Answer(Sample.Deal() with { Help = [help] }, null, new(help.Key, PromiseAnswer.Done, null), Sample.Lee, Sample.Minutes(1))
            .Yes().Deal;

        var back = PromiseRules.TakeBack(done, null, help.Key, Sample.Monday, Sample.Lee, Sample.Minutes(2)).Yes().Deal;

        Assert.Equal([Job.Path, Job.Path], [done.Help[0].Job, back.Help[0].Job]);
    }
}
