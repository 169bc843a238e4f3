using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

public sealed class EditTests
{
    static readonly Edit Start = new(Sample.Deal(), null, Sample.Kim, Sample.Now, Topic.Why);

    [Fact]
    public void An_entry_says_who_when_and_through_which_card() =>
        Assert.Equal(
            [new(Sample.Monday, Sample.Kim, Change.CaseWritten, Topic.Why, "a", "b", "c")],
            Start.Note(Change.CaseWritten, "a", "b", "c").Journal);

    [Fact]
    public void Numbers_are_never_given_twice()
    {
        var edit = Start.Number(out var first).Number(out var second);

        Assert.Equal((11, 12, 12), (first, second, edit.Deal.LastNumber));
    }

    [Fact]
    public void A_review_that_is_not_there_cannot_be_changed() => Assert.Same(Start, Start.Set(review => review with { Revealed = true }));

    [Fact]
    public void The_same_question_about_another_step_is_another_question() =>
        Assert.Equal(
            2,
            Start.Ask(Asking.DidItHappen, new("s1"))
                .Ask(Asking.DidItHappen, new("s2"))
                .Ask(Asking.DidItHappen, new("s1")).Deal.Questions.Count);

    [Fact]
    public void An_answer_takes_off_the_question_about_its_step_only() => Assert.Equal(
        [new StepId("s2")],
        Start.Ask(Asking.DidItHappen, new("s1"))
            .Ask(Asking.DidItHappen, new("s2"))
            .Answered(Asking.DidItHappen, new("s1")).Deal.Questions.Select(
            it => it.About.GetValueOrDefault()));

    [Fact]
    public void What_nobody_asked_is_not_answered() => Assert.Same(Start, Start.Answered(Asking.WhyChange));

    [Fact]
    public void Every_ruling_is_one_version() =>
        Assert.Equal(2, Ruling.Of(Start.Ask(Asking.WhyChange).Ask(Asking.IfNothing)).Yes().Deal.Version);
}
