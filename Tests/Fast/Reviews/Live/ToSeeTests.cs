using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>What will we see when it is done?</summary>
public sealed class ToSeeTests
{
    /// <param name="before">Of the open step.</param>
    /// <param name="said">Null: not asked.</param>
    [Theory]
    [InlineData(null, null, null, false)]
    [InlineData(null, ToSee.NotSaid, null, false)]
    [InlineData(null, ToSee.Name, ToSee.Name, true)]
    [InlineData(ToSee.Name, null, ToSee.Name, false)]
    [InlineData(ToSee.Name, ToSee.Name, ToSee.Name, false)]
    [InlineData(ToSee.Name, ToSee.Document, ToSee.Document, true)]
    [InlineData(ToSee.Name, ToSee.NotSaid, null, true)]
    public void It_is_set_and_changed_only_by_who_says_it(ToSee? before, ToSee? said, ToSee? after, bool isNoted)
    {
        var step = Sample.Step() with { ToSee = before };
        var answer = new Answer.Next(new(step.Who, null), step.What, step.By, step.Agreement, step.Job ?? Job.Validate) { ToSee = said };

        var room = Meeting.Of(Sample.Deal() with { Steps = [step] }).Said(Sample.Kim, answer);
        var outside = StepRules.Write(Sample.Deal() with { Steps = [step] }, null, answer, step.Id, null, Sample.Kim, Sample.Now).Yes();

        Assert.Equal(after, room.Deal.Steps.Single().ToSee);
        Assert.Equal(after, outside.Deal.Steps.Single().ToSee);
        (string?, string?, string?)[] noted = isNoted ? [(step.What, $"{before}" is "" ? null : $"{before}", after?.ToString())] : [];
        Assert.Equal(noted, room.Noted(Change.ToSeeSet).Select(it => (it.About, it.From, it.To)));
        Assert.Equal(isNoted ? 1 : 0, room.Journal.Count);
        Assert.Equal(isNoted ? Sample.Kim : Sample.Lee, room.Deal.Steps.Single().SetBy);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(ToSee.NotSaid, null)]
    [InlineData(ToSee.Document, ToSee.Document)]
    public void A_new_step_has_its_own_and_none_of_the_one_before(ToSee? said, ToSee? after)
    {
        var room = Meeting.Of(Sample.Deal() with { Steps = [Sample.Step() with { ToSee = ToSee.Name }] })
            .Said(Sample.Kim, Says.Next("signs the order") with { ToSee = said });

        Assert.Equal([ToSee.Name, after], room.Deal.Steps.Select(it => it.ToSee));
        Assert.Equal(after is null ? 0 : 1, room.Noted(Change.ToSeeSet).Count());
    }

    /// <summary>An answer needs no evidence because of it, and its evidence is what was said.</summary>
    [Theory]
    [InlineData(null, Level.Guess)]
    [InlineData(Level.Did, Level.Did)]
    public void How_we_know_is_never_claimed_by_it(Level? said, Level known)
    {
        var step = Sample.Step() with { ToSee = ToSee.Document };

        var deal = Meeting.Of(Sample.Deal() with { Steps = [step] }).Said(Sample.Lee, Says.Done(step.Id, Outcome.Did, said)).Deal;

        Assert.Equal((known, ToSee.Document), (deal.Steps[0].Evidence?.Level, deal.Steps[0].ToSee));
    }

    [Theory]
    [InlineData(ToSee.NotSaid, null)]
    [InlineData(ToSee.Mail, Level.Wrote)]
    [InlineData(ToSee.CalendarDate, Level.Did)]
    [InlineData(ToSee.Name, Level.Said)]
    [InlineData(ToSee.Document, Level.Wrote)]
    [InlineData(ToSee.Other, null)]
    public void It_suggests_how_we_would_know(ToSee it, Level? level) => Assert.Equal(level, it.Suggests());

    [Fact]
    public void It_outlasts_answers_moves_and_what_is_taken_back()
    {
        var deal = Sample.Deal() with { Steps = [Sample.Step() with { ToSee = ToSee.Mail }] };
        var moved = NudgeAnswerRules.NotYet(deal, null, new("s1"), Sample.Days(9), Sample.Lee, Sample.Minutes(1)).Yes().Deal;

        var back = UndoRules.Of(moved, null, new("s1"), Sample.Monday, Sample.Lee, Sample.Minutes(2)).Yes().Deal;

        Assert.Equal([ToSee.Mail, ToSee.Mail], [moved.Steps[0].ToSee, back.Steps[0].ToSee]);
    }
}
