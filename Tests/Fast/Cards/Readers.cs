using System.Globalization;
using ReviewBot.Cards.Words;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards;

/// <summary>Who looks at a card.</summary>
static class Readers
{
    /// <summary>As long as homes get.</summary>
    public const string Home = "chat:19:meeting_MjdhNjM4YzUtYzExZi00OTFkLTkzZTAtNTVlNmZmMDhkNGU2@thread.v2";

    public static CardContext Everybody { get; } = new(Say.In(CultureInfo.GetCultureInfo("en-GB")), Sample.Now, TimeZoneInfo.Utc, "team");

    /// <summary>The owner, and nobody else.</summary>
    public static CardContext Lee { get; } = Everybody with { Me = Sample.Lee };

    /// <summary>Alone with the bot, where deals of all pipelines are in view.</summary>
    public static CardContext Alone { get; } = Lee with { Home = "" };
}
