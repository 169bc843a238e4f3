using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

/// <summary>What a decision has others told.</summary>
public abstract partial class StoresContract
{
    Subject Posts => new Subject.OfPosts(home);

    [Fact]
    public async Task What_is_to_be_said_is_saved_with_its_decision_or_not_at_all()
    {
        var found = await Kept();
        Done(await Save(found, Renamed(found, "first")));

        Assert.IsType<SaveResult.Conflict>(await Save(found, Telling(found)));
        Assert.Empty(await Deals.Outbox.Read(home, None));

        found = await Found();
        var saved = Done(await Save(found, Telling(found)));

        var post = Assert.Single(await Deals.Outbox.Read(home, None));
        Assert.Equal(Assert.Single(saved.Posts).Post.Id, post.Post.Id);
        Assert.Equal((Sample.Monday + PostOutbox.Claim, 1), (post.Post.Until, post.Post.Tries));
    }

    [Fact]
    public async Task Whoever_comes_later_finds_it_by_its_hint_which_is_written_once_a_minute()
    {
        var deals = Deals;
        var found = Done(await deals.Save(home, null, Added(Sample.Deal()), null, None));
        forgetful.Value.Meanwhile[Table.Deals] = () => throw new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(() => deals.Save(home, found, Telling(found), null, None));
        Assert.Contains(Posts, await WhoWaits(Sample.Monday.AddMinutes(2)));

        counting.Value.Reset();
        found = Done(await deals.Save(home, found, Telling(found), null, None));
        Done(await deals.Save(home, found, Telling(found), null, None));

        Assert.Equal(2, counting.Value.Counts.Commits); // the hint whose save had failed stands
        Assert.DoesNotContain(Posts, await WhoWaits(Sample.Monday.AddMinutes(1)));
    }

    [Fact]
    public async Task Of_two_who_take_it_one_has_it_and_what_was_promised_anew_is_not_settled()
    {
        var found = await Kept();
        found = Done(await Save(found, Telling(found, "same")));
        var post = Assert.Single(await Deals.Outbox.Read(home, None));

        var first = await Deals.Outbox.TryClaim(post, None);
        Assert.Null(await Deals.Outbox.TryClaim(post, None));
        Assert.Equal(2, first?.Post.Tries);
        Assert.NotNull(first);
        var again = Done(await Save(found, Telling(found, "same")));
        await Deals.Outbox.DeleteSent([first], None);
        Assert.Single(await Deals.Outbox.Read(home, None));

        await Deals.Outbox.DeleteSent(again.Posts, None);
        await Deals.Outbox.DeleteSent(again.Posts, None);
        Assert.Empty(await Deals.Outbox.Read(home, None));
    }

    [Fact]
    public async Task What_was_said_is_settled_at_once_also_where_the_answer_to_the_save_was_lost()
    {
        var found = await Kept();
        forgetful.Value.Losing[Table.Deals] = 1;
        var saved = Done(await Save(found, Telling(found, "one", "two")));

        counting.Value.Reset();
        await Deals.Outbox.DeleteSent(saved.Posts, None);

        Assert.Equal(1, counting.Value.Counts.Commits);
        Assert.Empty(await Deals.Outbox.Read(home, None));
    }

    [Fact]
    public async Task What_was_said_and_could_not_be_deleted_is_not_said_again_by_the_same_process()
    {
        var found = await Kept();
        var outbox = Deals.Outbox;
        var saved = Done(await Save(found, Telling(found)));
        forgetful.Value.Meanwhile[Table.Deals] = () => throw new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(() => outbox.DeleteSent(saved.Posts, None));

        var post = Assert.Single(await outbox.Read(home, None));
        Assert.True(outbox.IsSent(post));
        Assert.False(Deals.Outbox.IsSent(post));
        await outbox.DeleteSent([post], None);

        Assert.False(outbox.IsSent(post));
        Assert.Empty(await outbox.Read(home, None));
    }

    [Fact]
    public async Task It_is_exported_and_swept()
    {
        await Seen("19:chat", null);
        var found = await Kept();
        Done(await Save(found, Telling(found)));
        using var file = new MemoryStream();

        await new JsonExport(Rows).Write(home, file, Sample.Monday, None);
        await Sweeping.Run(home.Tenant, ForGood, Sample.Monday.AddDays(1), None);
        Assert.Single(await Deals.Outbox.Read(home, None));
        await Sweeping.Run(home.Tenant, ForGood, Sample.Monday.AddDays(3), None);

        var text = Encoding.UTF8.GetString(file.ToArray()).ReplaceLineEndings("\n");
        Assert.Contains("\"toBeSaid\": [\n    {", text, StringComparison.Ordinal);
        Assert.Empty(await Deals.Outbox.Read(home, None));
    }

    [Fact]
    public async Task A_person_and_a_deal_are_erased_from_it()
    {
        var found = await Kept();
        var other = await Kept(Sample.Deal("Fabrikam"));
        var over = new Handover("h1", Sample.Lee, Sample.Kim, Sample.Lee, Sample.Today, null);
        var both = new PendingPost("h1:to", PostKind.HandedOver, [found.Deal.Id, other.Deal.Id], Sample.Lee, Sample.Monday)
        {
            To = Sample.Lee.Id, Over = over,
        };
        found = Done(await Save(found, Telling(found) with { Posts = [both] }));
        Done(await Save(found, Telling(found)));

        await Erase(new("e1", Erased.Deal, Sample.Sam, Sample.Monday) { Deal = found.Deal.Id });
        Assert.Equal([other.Deal.Id], Assert.Single(await Deals.Outbox.Read(home, None)).Post.Deals);
        await Erase(new("e2", Erased.Colleague, Sample.Sam, Sample.Monday) { Names = ["Lee Sample"], Person = Sample.Lee.Id });

        var left = await Everything();
        Assert.DoesNotContain("lee", left, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("contoso", left, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(PostKind.HandedOver, Assert.Single(await Deals.Outbox.Read(home, None)).Post.Kind);
    }

    [Fact]
    public async Task Deals_that_end_together_are_each_told_once()
    {
        var deals = new DealStore(
            Rows, Rows.OpenPeople(), new FixedTime(Sample.Monday), NullLogger<DealStore>.Instance, tellsEvents: true);
        Assert.True(await deals.Webhooks.Save(
            home, new("https://events.example/", false, Sample.Sam, Sample.Monday, Sample.Today), None));
        List<(DealSnapshot? Before, Ruling.Accepted Accepted)> all = [];
        foreach (var customer in new[] { "1", "2", "3" })
        {
            var open = Done(await deals.Save(home, null, Added(Sample.Deal(customer)), null, None));
            var ended = open.Deal with { Version = 2, Ended = new(EndingReason.Other, Sample.Today, Sample.Lee) };
            all.Add((open, new(ended, null, [Entry(Change.DealEnded)])));
        }
        var third = await deals.FindDeal(home, all[2].Accepted.Deal.Id, None);
        Assert.NotNull(third);
        Done(await deals.Save(home, third, Renamed(third, "by somebody else"), null, None));

        var conflicts = await deals.SaveAll(home, all, "import", None); // one conflict: each is saved on its own

        Assert.Equal([all[2].Accepted.Deal.Id], conflicts);
        var posts = (await deals.Outbox.Read(home, None)).Select(it => it.Post).ToArray();
        Assert.All(posts, it => Assert.Equal(WebhookEvent.DealEnded, it.Event));
        Assert.Equal([all[0].Accepted.Deal.Id, all[1].Accepted.Deal.Id], posts.SelectMany(it => it.Deals).OrderBy(it => it.Value));
    }

    static Ruling.Accepted Telling(DealSnapshot found, params string[] ids)
    {
        var accepted = Renamed(found, $"{found.Deal.Title}!");
        var post = PendingPost.Of(PostKind.Won, accepted.Deal, Sample.Lee, Sample.Monday);
        return accepted with { Posts = ids is [] ? [post] : [.. ids.Select(id => post with { Id = id })] };
    }
}
