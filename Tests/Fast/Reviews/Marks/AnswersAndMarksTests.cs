using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

/// <summary>What people answer leaves the dates that marks are derived from.</summary>
public sealed class AnswersAndMarksTests
{
    static readonly BuyerStep Due = Sample.Step() with { By = Sample.Today };

    static readonly Deal Deal = Sample.Deal() with { Steps = [Due] };

    [Fact]
    public void An_answer_clears_overdue_even_when_it_is_still_the_due_day_by_UTC()
    {
        var tomorrowInTheEast = new Moment(Sample.Monday.AddHours(13), Sample.Days(1));

        var after = Answered(Deal, new Answer.Done([new(Due.Id, Outcome.NotYet)], null, null, null), tomorrowInTheEast);

        Assert.NotNull(Marked.After<Mark.Overdue>(2, Deal));
        Assert.Null(Marked.After<Mark.Overdue>(2, after));
    }

    [Fact]
    public void The_second_move_of_a_date_makes_the_step_stuck()
    {
        var once = Answered(Deal, By(20), At(1));
        var twice = Answered(once, By(40), At(5));

        Assert.Null(Marked.After<Mark.Moved>(5, once));
        Assert.Equal(Sample.Days(5), Marked.After<Mark.Moved>(5, twice)?.Since);
    }

    [Fact]
    public void Agreeing_on_the_same_date_again_is_no_move()
    {
        var after = Answered(Answered(Deal, By(0), At(1)), By(0), At(2));

        Assert.Equal(0, after.Steps[0].Moves);
    }

    [Fact]
    public void The_first_nothing_that_we_know_of_starts_the_clock_and_the_second_does_not_start_it_anew()
    {
        var once = Answered(Sample.Deal(), new Answer.NothingKnown(), At(0));
        var twice = Answered(once, new Answer.NothingKnown(), At(10));

        Assert.Equal(14, Marked.After<Mark.Quiet>(14, twice)?.Days);
    }

    [Fact]
    public void An_act_that_somebody_told_us_of_stops_the_clock_and_a_guess_does_not()
    {
        var quiet = Sample.Deal() with { Acts = [Sample.Act(Sample.Today)] };

        var guessed = Answered(quiet, new Answer.Done([], "they opened the trial", Level.Guess, null), At(14));
        var told = Answered(quiet, new Answer.Done([], "they opened the trial", Level.Said, "Jonas Example"), At(14));

        Assert.NotNull(Marked.After<Mark.Quiet>(14, guessed));
        Assert.Null(Marked.After<Mark.Quiet>(14, told));
    }

    static Answer.Next By(int day) => new(new(Due.Who, null), Due.What, Sample.Days(day), Due.Agreement, Due.Job ?? Job.Consensus);

    static Moment At(int day) => new(Sample.Monday.AddDays(day), Sample.Days(day));

    static Deal Answered(Deal deal, Answer answer, Moment now) => AnswerEffects.Apply(new(deal, null, Sample.Lee, now), answer).Deal;
}
