using System.Globalization;
using ReviewBot.Cards.Words;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards;

/// <summary>Sample readers of cards.</summary>
static class Readers
{
    /// <summary>A home of maximal length.</summary>
    public const string Home = "chat:19:meeting_MjdhNjM4YzUtYzExZi00OTFkLTkzZTAtNTVlNmZmMDhkNGU2@thread.v2";

    public static CardContext Everybody { get; } = new(Say.In(CultureInfo.GetCultureInfo("en-GB")), Sample.Now, TimeZoneInfo.Utc, "team");

    /// <summary>Lee as the only reader.</summary>
    public static CardContext Lee { get; } = Everybody with { Me = Sample.Lee };

    /// <summary>Lee in the personal chat, with the deals of all pipelines.</summary>
    public static CardContext Alone { get; } = Lee with { Home = "" };
}
