using System.Text.Json.Nodes;
using AdaptiveCards;
using ReviewBot.Dialogs;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs;

/// <summary>Every button that was ever sent, pressed by somebody who may not see its pipeline.</summary>
public sealed class StrangerTests
{
    /// <summary>Members of presses that name a pipeline.</summary>
    static readonly string[] Homes = ["w", "home"];

    const string Secret = "Wingtip";

    public static TheoryData<string> Pressed { get; } = [.. Kept().Select(it => it.ToJsonString()).Distinct()];

    [Theory]
    [MemberData(nameof(Pressed))]
    public async Task They_are_told_nothing_of_it_and_change_nothing(string data)
    {
        var room = new ConversationFixture();
        var deal = await room.Has(Sample.Deal(Secret) with
        {
            Id = new("d-1"),
            Owner = Sample.Lee,
            Planned = new(Sample.Monday.AddDays(3), Sample.Days(3), Sample.Sam, room.Place.Conversation),
        });
        await room.Deals.Save(Sample.Workspace() with { Id = room.Workspace, Name = $"{Secret} pipeline" }, default);
        var before = await room.Now(deal);
        var json = data.Replace("DEAL", deal.Id.Value, StringComparison.Ordinal);

        foreach (var turn in new[] { room.Alone(Sample.Kim), Elsewhere(room.Turn(Sample.Kim)) })
        {
            var reply = await room.Presses.Handle(turn, json, default);

            Assert.DoesNotContain(Cards(reply), it => it.ToJson().Contains(Secret, StringComparison.Ordinal));
        }
        Assert.Equal(before.Deal, (await room.Now(deal)).Deal);
        Assert.Null(await room.Deals.FindWorkspace(new(ConversationFixture.Tenant, ""), default));
    }

    static Turn Elsewhere(Turn turn) => turn with
    {
        Place = turn.Place with { Conversation = "19:other@thread.tacv2", Name = "Other", TeamId = "other", Home = "team:other" },
        Conversation = "19:other@thread.tacv2",
    };

    static IEnumerable<AdaptiveCard> Cards(Reply reply)
    {
        for (var next = (Reply?)reply; next is not null; next = next.Then)
        {
            foreach (var card in new[] { next.ForPresser, next.Live?.Card, next.ToTeam?.Card, next.ToPerson?.Card }.Concat(next.Posts))
            {
                if (card is not null)
                    yield return card;
            }
        }
    }

    /// <summary>With the pipeline's home, and with none, and with the deal, in place of those of then.</summary>
    static IEnumerable<JsonNode> Kept()
    {
        foreach (var press in JsonNode.Parse(File.ReadAllText(
            Path.Combine(Repository.Root, "Tests", "Fast", "Cards", "Kept", "presses.json")))?.AsArray() ?? [])
        {
            if (press?.DeepClone() is not JsonObject data)
                continue;
            if (data["on"] is JsonObject on)
                (on["w"], on["d"]) = ("team:sales", "DEAL");
            foreach (var home in Homes.Where(data.ContainsKey))
            {
                data[home] = "";
                yield return data.DeepClone();
                data[home] = "team:sales";
            }
            yield return data;
        }
    }
}
