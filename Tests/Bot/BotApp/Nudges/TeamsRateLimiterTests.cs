using ReviewBot.BotApp.Teams;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Nudges;

public sealed class TeamsRateLimiterTests
{
    static readonly (int Most, TimeSpan In)[] OfAConversation =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    readonly TeamsRateLimiter rates = new();

    [Fact]
    public void In_one_conversation_no_rate_is_ever_broken_and_none_is_left_unused()
    {
        var sent = Sent(4000, at => ("t", "c"));

        foreach (var (most, within) in OfAConversation)
            Assert.DoesNotContain(sent.Zip(sent.Skip(most)), pair => pair.Second - pair.First < within);
        Assert.Equal(1800, sent.Count(at => at < Sample.Monday.AddHours(1)));
        Assert.Equal(7, sent.Count(at => at == Sample.Monday));
    }

    [Fact]
    public void In_one_tenant_a_tenth_less_than_fifty_go_in_any_second()
    {
        var sent = Sent(1000, at => ("t", $"c{at}"));

        Assert.DoesNotContain(sent.Zip(sent.Skip(45)), pair => pair.Second - pair.First < TimeSpan.FromSeconds(1));
        Assert.Equal(Sample.Monday.AddSeconds(22), sent[^1]);
    }

    [Fact]
    public void Tenants_do_not_wait_for_each_other() =>
        Assert.All(Sent(200 * 45, at => ($"t{at % 200}", $"c{at}")), at => Assert.Equal(Sample.Monday, at));

    [Fact]
    public void Who_would_wait_too_long_takes_no_place()
    {
        for (var at = 0; at < 45; at++)
            Assert.True(rates.Reserve("t", $"c{at}", Sample.Monday, Sample.Monday).IsTaken);

        Assert.Equal((Sample.Monday.AddSeconds(1), false), rates.Reserve("t", "late", Sample.Monday, Sample.Monday));
        Assert.Equal((Sample.Monday.AddSeconds(1), true), rates.Reserve("t", "patient", Sample.Monday, Sample.Monday.AddSeconds(1)));
    }

    [Fact]
    public void A_tenant_that_was_told_to_wait_waits_and_no_other_does()
    {
        rates.Block("t", Sample.Monday, Sample.Monday.AddSeconds(3));

        Assert.Equal(Sample.Monday.AddSeconds(3), rates.Reserve("t", "c", Sample.Monday, DateTimeOffset.MaxValue).At);
        Assert.Equal(Sample.Monday, rates.Reserve("other", "c", Sample.Monday, DateTimeOffset.MaxValue).At);
    }

    [Fact]
    public void A_clock_that_is_put_back_keeps_nobody_waiting()
    {
        Sent(45, at => ("t", $"c{at}"));

        Assert.Equal(Sample.Monday.AddHours(-1), rates.Reserve("t", "c", Sample.Monday.AddHours(-1), DateTimeOffset.MaxValue).At);
    }

    /// <summary>When each of so many goes, if each is asked for again when it may.</summary>
    List<DateTimeOffset> Sent(int count, Func<int, (string Tenant, string Conversation)> to)
    {
        List<DateTimeOffset> sent = [];
        var now = Sample.Monday;
        for (var at = 0; at < count; at++)
        {
            var (tenant, conversation) = to(at);
            var (when, isTaken) = rates.Reserve(tenant, conversation, now, DateTimeOffset.MaxValue);
            if (!isTaken)
                (when, isTaken) = rates.Reserve(tenant, conversation, now = when, DateTimeOffset.MaxValue);
            Assert.True(isTaken);
            sent.Add(when);
        }

        return sent;
    }
}
