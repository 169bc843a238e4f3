using System.Text.Json.Nodes;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Kit;

/// <summary>A user in a conversation, over HTTP.</summary>
sealed class HttpUser(IBotEndpoint bot, Person person, TeamsConversation spot)
{
    /// <summary>This person's own view of the card they pressed last; null: none.</summary>
    public CardFace? Mine { get; private set; }

    public Task<HttpReply> Types(string words) => bot.Post(spot.Message(person, words, bot.NextId()));

    /// <summary>Fills inputs, by id, and presses a button of the card that they see, or of the newest message with that button.</summary>
    public Task<HttpReply> Presses(string button, params (string Input, string Value)[] typed) => Sends(With(button), button, null, typed);

    /// <summary>The card that they see, or the newest message, with that button.</summary>
    public CardFace With(string button)
    {
        var seen = new[] { Mine }.Concat(bot.Teams.Messages).OfType<CardFace>().ToArray();
        return seen.FirstOrDefault(it => it.Buttons.ContainsKey(button)) ?? throw new InvalidOperationException(
            $"Nobody sees a button '{button}', only: {string.Join(", ", seen.SelectMany(it => it.Buttons.Keys))}");
    }

    /// <summary>Presses a button of an old card.</summary>
    public async Task<HttpReply> Sends(CardFace card, string button, string? id, params (string Input, string Value)[] typed)
    {
        var data = Data(card, button, typed);
        var came = await bot.Post(spot.Press(person, data, id ?? bot.NextId()));
        Mine = came.Card ?? Mine;
        return came;
    }

    /// <summary>Sends arbitrary data, as a forged client could.</summary>
    public Task<HttpReply> Forges(JsonNode? data) => bot.Post(spot.Press(person, data, bot.NextId()));

    /// <summary>Has a deal reviewed in full.</summary>
    public async Task<HttpReply> Reviews(string customer = "contoso")
    {
        await Types($"review {customer}");
        return await Presses("Full review, 7 minutes");
    }

    /// <summary>What a button with this wire name sends.</summary>
    public static JsonObject Data(string press, params (string Name, object Value)[] members)
    {
        var data = new JsonObject { ["press"] = press };
        foreach (var (member, value) in members)
            data[member] = value is bool flag ? flag : $"{value}";
        return data;
    }

    public static JsonObject Data(CardFace card, string button, params (string Input, string Value)[] typed)
    {
        var data = JsonNode.Parse(card.Buttons[button])?.AsObject() ?? [];
        foreach (var (id, value) in card.Inputs)
            data[id] = value;
        foreach (var (id, value) in typed)
            data[id] = value;
        return data;
    }
}
