using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Nudges;

public sealed class WorkspaceLookTests
{
    [Fact]
    public async Task A_digest_is_posted_once_a_week_and_edited_while_it_is_the_newest()
    {
        await using var post = await Post.Open();
        await post.Door.Guest(Some.Sam).Types("help");
        post.Teams.Forget();
        await post.Late("Contoso", Some.Kim, days: -20);

        await Days(post, 14);
        var first = Assert.Single(Posted(post));
        await post.Late("Fabrikam", Some.Kim, days: -20);
        await Days(post, 7);
        Assert.Single(Posted(post));
        Assert.NotEmpty(post.Teams.Edits);

        await post.Door.Guest(Some.Sam).Types("help");
        post.Teams.Forget();
        await post.Late("Tailspin", Some.Kim, days: -20);
        await Days(post, 7);

        Assert.Contains(first.Card?.Lines ?? [], line => line.Contains("Contoso", StringComparison.Ordinal));
        Assert.Contains(Posted(post), it => (it.Card?.Lines ?? []).Any(line => line.Contains("Tailspin", StringComparison.Ordinal)));
        Assert.Empty(post.Door.Failures);
    }

    [Fact]
    public async Task What_an_owner_out_of_reach_does_not_hear_is_said_in_the_digest()
    {
        await using var post = await Post.WithLee();
        await post.Door.Guest(Some.Sam).Types("help");
        post.Teams.Forget();
        post.Teams.Troubles.Enqueue(("POST", new Trouble.Says(403)));

        await Days(post, 8);

        Assert.Single(post.ToLee);
        Assert.Contains(Posted(post), it => (it.Card?.Lines ?? []).Any(line => line.Contains("Contoso", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_lead_gets_a_list_of_what_could_use_help()
    {
        await using var post = await Post.Open();
        await post.Door.Guest(Some.Sam).Types("help");
        await post.Meets(Some.Sam);
        post.Teams.Forget();
        await post.Late("Contoso", Some.Kim, days: -13);

        await Days(post, 8);

        Assert.Contains(await post.Of(Some.Sam), it => it is { Kind: NudgeKind.List, State: NudgeState.Sent });
    }

    [Fact]
    public async Task A_change_of_settings_has_everybody_looked_at()
    {
        await using var post = await Post.Open();
        await post.Door.Guest(Some.Sam).Types("help");
        await post.Meets(Some.Lee);
        await Silence(post, true);
        post.Teams.Forget();
        await post.Late();
        await Days(post, 2);
        Assert.Empty(post.ToLee);

        await Silence(post, false);
        await post.Minutes(5);

        Assert.Single(post.ToLee);
    }

    static async Task Silence(Post post, bool isSilent)
    {
        var workspace = await post.Door.Deals.Workspace(FrontDoor.Home(), default) ?? throw new InvalidOperationException();
        Assert.True(await post.Door.Deals.Save(workspace with { Nudges = workspace.Nudges with { IsOn = !isSilent } }, default));
    }

    static IEnumerable<Call> Posted(Post post) => post.Teams.Calls.Where(it => it.IsSend && it.Path.Contains("19:pipeline", StringComparison.Ordinal));

    static async Task Days(Post post, int count)
    {
        for (var at = 0; at < count * 6; at++)
            await post.After(TimeSpan.FromHours(4));
    }
}
