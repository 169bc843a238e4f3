using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using ReviewBot.Reviews;

namespace ReviewBot.BotApp.Teams;

/// <summary>Recipient of a proactive message.</summary>
abstract record MessageTarget
{
    MessageTarget(Address address) => Address = address;

    public Address Address { get; }

    /// <summary>Key for the rate limit per conversation: its id, or the id of the person with whom it will be created.</summary>
    public abstract string Key { get; }

    /// <summary>An existing conversation.</summary>
    public sealed record Known(string Conversation, Address Address) : MessageTarget(Address)
    {
        public override string Key => Conversation;

        public ConversationReference Reference() => Address.Reference(Conversation);

        public string ToJson() => JsonSerializer.Serialize(this);
    }

    /// <summary>A personal conversation that has to be created first, with a member of a team that the bot is in.</summary>
    public sealed record New(PersonId Person, Address Address) : MessageTarget(Address)
    {
        public override string Key => $"new:{Person.Value}";

        public ConversationParameters Parameters() => new()
        {
            IsGroup = false,
            Bot = new() { Id = Address.BotId, Name = Address.BotName },
            Members = [new() { Id = Person.Value }],
            TenantId = Address.Tenant,
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo(Address.Tenant) },
        };
    }

    /// <summary>Parses a stored conversation reference; null when it is invalid.</summary>
    public static Known? FromReference(string? json)
    {
        try
        {
            return json is { Length: > 0 }
                && JsonSerializer.Deserialize<Known>(json) is { Conversation.Length: > 0, Address.ServiceUrl.Length: > 0 } known
                ? known
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null: the address of the place is not known.</summary>
    public static Known? FromPlace(Place place) =>
        ConversationDirectory.AddressOf(place) is { } address ? new(place.Conversation, address) : null;
}
