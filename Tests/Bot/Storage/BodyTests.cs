using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public sealed class BodyTests
{
    static Deal Emptiest => Sample.Deal() with
    {
        Owner = null,
        Buyers = [new(new("p1"), "Priya Sample")],
        Steps = [Sample.Step() with { Who = null }],
        Help = [new("Draft", "Lee Sample", null, null)],
        Acts = [new("Called", null, new(Level.Guess, null, Sample.Today), Sample.Lee, Sample.Monday)],
        Case = new(Why: new("Costs", null, Level.Guess, Sample.Today, Sample.Today)),
        Questions = [new(new("q1"), Asking.WhyChange, null, null, null, Sample.Today)],
        Jobs = [.. Jobs.All.Select(job => new JobState(job, JobStatus.Unknown))],
    };

    [Fact]
    public void What_is_not_known_is_left_out_and_still_not_known_when_it_is_read()
    {
        var columns = Body.With(Columns.None, Emptiest);

        Assert.Equal(Emptiest, Body.Of<Deal>(columns, out var why));
        Assert.Null(why);
        Assert.DoesNotContain("null", columns.Body(), StringComparison.Ordinal);
    }

    /// <summary>A row from before reads as not said, and has no other body when it is saved again.</summary>
    [Fact]
    public void What_we_will_see_is_a_member_only_where_it_was_said()
    {
        var deal = Sample.Deal() with { Steps = [Sample.Step(), Sample.Step("s2") with { ToSee = ToSee.CalendarDate }] };
        var body = Body.With(Columns.None, deal).Body() ?? "";

        Assert.Equal(1, body.Split("\"toSee\":\"CalendarDate\"").Length - 1);
        Assert.Equal(deal, Body.Of<Deal>(Written(body), out _));
        var before = Body.Of<Deal>(Written(body.Replace(",\"toSee\":\"CalendarDate\"", "", StringComparison.Ordinal)), out _);
        Assert.Equal([null, null], before?.Steps.Select(it => it.ToSee));
    }

    /// <summary>A row from before reads as that of its step, and has no other body when it is saved again.</summary>
    [Fact]
    public void The_job_of_our_part_is_a_member_only_where_it_was_said()
    {
        var help = new Help("drafts the page", "Lee Sample", Sample.Today, new("s1"));
        var deal = Sample.Deal() with { Steps = [Sample.Step()], Help = [help, help with { What = "calls legal", Job = Job.Path }] };
        var body = Body.With(Columns.None, deal).Body() ?? "";

        Assert.Equal(1, body.Split(",\"job\":\"Path\"").Length - 1);
        Assert.Equal(deal, Body.Of<Deal>(Written(body), out _));
        var before = Body.Of<Deal>(Written(body.Replace(",\"job\":\"Path\"", "", StringComparison.Ordinal)), out _);
        Assert.Equal([null, null], before?.Help.Select(it => it.Job));
    }

    [Fact]
    public void What_follows_from_the_rest_is_not_written() =>
        Assert.DoesNotContain("\"isOpen\"", Body.With(Columns.None, Emptiest).Body(), StringComparison.Ordinal);

    [Fact]
    public void Names_are_texts_and_so_are_ids_and_days()
    {
        var body = Body.With(Columns.None, Sample.Deal() with { Ended = new(EndingReason.StatusQuo, Sample.Today, Sample.Lee) }).Body();

        Assert.Contains("""
            "ended":{"why":"StatusQuo","on":"2026-11-16","by":{"id":"LEE-SAMPLE","name":"Lee Sample"},"how":"NoDecision"
            """, body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_nobody_knows_goes_along()
    {
        const string body = """{"id":"LEE-SAMPLE","name":"Lee Sample","shoe":{"size":44}}""";

        var lee = Body.Of<Person>(Written(body), out _);

        Assert.Equal(Sample.Lee, lee is null ? null : lee with { Newer = null });
        Assert.Equal(body, Body.With(Columns.None, lee).Body());
    }

    [Fact]
    public void A_member_that_is_missing_has_its_default()
    {
        var deal = Body.Of<Deal>(Written("""
            {"id":"d1","customer":"Contoso","title":"Renewal","addedBy":{"id":"1","name":"Lee Sample"},"addedAt":"2026-11-16T09:00:00+00:00"}
            """), out _);

        Assert.Equal((1, Jobs.Unknown, ValueList.Of<BuyerStep>([])), (deal?.Version, deal?.Jobs, deal?.Steps));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"name":"Lee Sample"}""")]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""{"id":"1","name":null}""")]
    [InlineData("""{"id":7,"name":"Lee Sample"}""")]
    public void A_body_that_says_too_little_or_something_else_is_unreadable(string body)
    {
        Assert.Null(Body.Of<Person>(Written(body), out var why));
        Assert.Equal(Unreadable.BadBody, why);
    }

    [Theory]
    [InlineData("[null]")]
    [InlineData("""["NoSuchSign"]""")]
    [InlineData("[3]")]
    public void A_list_with_something_else_in_it_is_unreadable(string body)
    {
        Assert.Null(Body.Of<ValueList<OffCourse>>(Written(body), out var why));
        Assert.Equal(Unreadable.BadBody, why);
    }

    [Fact]
    public void A_row_without_a_schema_or_of_a_newer_one_or_without_a_body_is_unreadable()
    {
        Assert.Equal(Unreadable.NoSchema, Why(Columns.None.WithBody("{}")));
        Assert.Equal(Unreadable.NewerSchema, Why(Columns.None.With("Schema", Body.Schema + 1L).WithBody("{}")));
        Assert.Equal(Unreadable.NoBody, Why(Columns.None.With("Schema", 1L)));
    }

    static Columns Written(string body) => Columns.None.With("Schema", 1L).WithBody(body);

    static Unreadable? Why(Columns columns)
    {
        Body.Of<Person>(columns, out var why);
        return why;
    }
}
