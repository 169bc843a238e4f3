using System.Globalization;
using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Cards.Parts;

public sealed class ChipsTests
{
    static readonly Say Words = Say.In(CultureInfo.GetCultureInfo("en-GB"));

    [Fact]
    public void Seven_jobs_are_four_then_three_and_a_gap()
    {
        var rows = Chips.For(Words, [Working, .. Jobs.Unknown.Skip(1)]).Items.Cast<AdaptiveColumnSet>().ToArray();

        Assert.Equal([4, 4], rows.Select(row => row.Columns.Count));
        Assert.Empty(rows[1].Columns[3].Items);
    }

    [Fact]
    public void While_none_is_known_one_line_says_so() =>
        Assert.Equal(
            Words.NothingKnownOfJobs(), Assert.IsType<AdaptiveTextBlock>(Assert.Single(Chips.For(Words, Jobs.Unknown).Items)).Text);

    [Theory]
    [InlineData(JobStatus.Settled, Level.Wrote, "●", "good", "settled")]
    [InlineData(JobStatus.Settled, null, "◕", "good", "probably settled")]
    [InlineData(JobStatus.Working, null, "◐", "accent", "in progress")]
    [InlineData(JobStatus.NotStarted, null, "○", null, "not started")]
    [InlineData(JobStatus.Unknown, null, "?", null, "unknown")]
    [InlineData(JobStatus.NotNeeded, null, "–", null, "not needed")]
    public void The_sign_has_the_colour_and_the_word_is_always_there(
        JobStatus status, Level? proof, string sign, string? color, string word) =>
        Drawn.Is(
            $$"""
            { "type": "RichTextBlock", "spacing": "none", "inlines": [
              { "type": "TextRun", "text": "{{sign}}", "size": "small" {{(color is null ? "" : $", \"color\": \"{color}\"")}} },
              { "type": "TextRun", "text": " {{word}}", "size": "small" } ] }
            """,
            Line(new JobState(Job.Require, status, Proof: proof)));

    [Fact]
    public void Reopened_is_bold_and_not_red() =>
        Drawn.Is(
            """
            { "type": "RichTextBlock", "spacing": "none", "inlines": [
              { "type": "TextRun", "text": "↺", "size": "small", "color": "accent" }, { "type": "TextRun", "text": " reopened", "size": "small", "weight": "bolder" } ] }
            """,
            Line(new JobState(Job.Select, JobStatus.Reopened)));

    static JobState Working { get; } = new(Job.Problem, JobStatus.Working);

    static AdaptiveElement Line(JobState job) => ((AdaptiveColumnSet)Chips.For(Words, [job, Working]).Items[0]).Columns[0].Items[1];
}
