using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Reviews;
using ReviewBot.Storage.People;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Teams;

/// <summary>Time zones: real install events contain neither a zone nor a name, and some clients send no zone with a message.</summary>
public sealed class ZoneTests : IAsyncLifetime
{
    BotFixture bot = null!;

    public async ValueTask InitializeAsync() => bot = await BotFixture.Open();

    public async ValueTask DisposeAsync()
    {
        Assert.Equal("", string.Join('\n', bot.Failures));
        await bot.DisposeAsync();
    }

    /// <summary>The roster does not tell their name: they add the bot and are no member.</summary>
    static readonly Person Unlisted = Sample.Person("Noor Example");

    [Fact]
    public async Task The_first_message_that_knows_them_fills_in_what_an_install_event_does_not_tell()
    {
        await bot.Post(TeamsConversation.Channel.Installed(Unlisted, bot.NextId()));
        Assert.Equal(("UTC", true, ""), await Pipeline());

        await Says(Sample.Lee, "help", zone: null);
        Assert.Equal(("UTC", true, ""), await Pipeline());
        await Says(Sample.Lee, "help", "Europe/Vienna");
        Assert.Equal(("Europe/Vienna", false, ""), await Pipeline());
        bot.Teams.Admit(Unlisted);
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await Says(Unlisted, "help", "America/New_York");
        Assert.Equal(("Europe/Vienna", false, Unlisted.Name), await Pipeline());
    }

    [Fact]
    public async Task Until_then_the_settings_say_so_and_leave_no_blank()
    {
        await bot.Post(TeamsConversation.Channel.Installed(Unlisted, bot.NextId()));

        await Says(Sample.Lee, "settings", zone: null);

        var card = bot.Teams.Messages[1];
        Assert.Contains(card.Lines, it => it.StartsWith("The person who added me can change this", StringComparison.Ordinal));
        Assert.Contains(card.Lines, it => it.Contains("UTC until I know your time zone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_known_already_gives_a_new_pipeline_name_and_zone()
    {
        await Says(Sample.Sam, "help", "Europe/Berlin", TeamsConversation.Personal);

        await bot.Post(TeamsConversation.Channel.Installed(Sample.Sam, bot.NextId()));

        Assert.Equal(("Europe/Berlin", false, Sample.Sam.Name), await Pipeline());
    }

    [Fact]
    public async Task A_zone_that_was_chosen_stays()
    {
        await bot.Post(TeamsConversation.Channel.Installed(Sample.Sam, bot.NextId()));
        var sam = bot.Guest(Sample.Sam);
        await Says(Sample.Sam, "settings", zone: null);
        await sam.Presses("Pace, days, language");
        await sam.Presses("Save", ("zone", "Asia/Tokyo"));

        await Says(Sample.Lee, "help", "Europe/Vienna");

        Assert.Equal(("Asia/Tokyo", false), ((await Pipeline()).Zone, (await Pipeline()).IsAssumed));
    }

    [Theory]
    [InlineData("Europe/Berlin", null, 9)]
    [InlineData("Europe/Berlin", "UTC", 10)]
    [InlineData(null, null, 15)]
    public async Task A_plan_takes_the_zone_of_the_message_then_that_of_the_person_then_the_pipelines(string? mine, string? sent, int utc)
    {
        await Says(Sample.Sam, "help", "America/New_York");
        var contoso = await bot.Has(Sample.Deal());
        if (mine is not null)
            await Says(Sample.Lee, "help", mine);

        await Says(Sample.Lee, "review Contoso on Thursday 10:00", sent);

        Assert.Equal(new DateTimeOffset(2026, 11, 19, utc, 0, 0, TimeSpan.Zero), (await bot.Now(contoso)).Deal.Planned?.At);
        Assert.DoesNotContain(bot.Teams.Messages[0].Lines, it => it.Contains("don’t know your time zone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_the_personal_chat_it_is_the_zone_of_the_deals_pipeline()
    {
        await Says(Sample.Sam, "help", "America/New_York");
        await Says(Sample.Lee, "help", zone: null);
        var contoso = await bot.Has(Sample.Deal());

        await Says(Sample.Lee, "review Contoso on Thursday 10:00", null, TeamsConversation.Personal);

        Assert.Equal(15, (await bot.Now(contoso)).Deal.Planned?.At.Hour);
        Assert.Equal("The review of Contoso is planned for Thursday 19 Nov, 10:00", bot.Teams.Messages[0].Title);
    }

    [Fact]
    public async Task Where_no_zone_is_known_a_plan_says_that_it_is_utc()
    {
        await bot.Post(TeamsConversation.Channel.Installed(Sample.Sam, bot.NextId()));
        await bot.Has(Sample.Deal());

        await Says(Sample.Lee, "review Contoso on Thursday 10:00", zone: null);

        Assert.Equal("The review of Contoso is planned for Thursday 19 Nov, 10:00", bot.Teams.Messages[0].Title);
        Assert.Contains(
            bot.Teams.Messages[0].Lines, it => it.StartsWith("I don’t know your time zone, so this is in UTC", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"type":"clientInfo","locale":"de-AT","country":"AT","platform":"Android","timezone":"Europe/Vienna"}""", "Europe/Vienna", "de-AT")]
    [InlineData("""{"type":"clientInfo","locale":"de","country":"AT","timezone":"Europe/Vienna"}""", "Europe/Vienna", "de-AT")]
    [InlineData("""{"type":"clientInfo","locale":"de","country":"ZZ","timezone":"Nowhere/At all"}""", null, "de")]
    [InlineData("""{"type":"clientInfo","locale":["de"],"country":7,"timezone":{}}""", null, null)]
    [InlineData("""{"type":"clientInfo"}""", null, null)]
    public async Task What_the_client_tells_only_in_its_entity_is_read(string entity, string? zone, string? language)
    {
        var message = TeamsConversation.Personal.Message(Sample.Lee, "help", bot.NextId());
        message.Remove("localTimezone");
        message.Remove("locale");
        message["entities"] = new JsonArray(JsonNode.Parse(entity));

        await bot.Post(message);

        var lee = await bot.Services.GetRequiredService<PersonStore>().ReadSettings(TeamsConversation.Tenant, Sample.Lee.Id, default);
        Assert.Equal((zone, language), (lee.Zone, lee.Language));
        Assert.Equal(language is not null, bot.Teams.Messages[0].Says("besprechen"));
    }

    async Task<(string Zone, bool IsAssumed, string Admin)> Pipeline() =>
        await bot.Deals.FindWorkspace(BotFixture.Home(), default) is { } it ? (it.Zone, it.IsZoneAssumed, it.Admins[0].Name) : default;

    /// <summary>Types a message with this zone, or with none.</summary>
    async Task Says(Person by, string words, string? zone, TeamsConversation? spot = null)
    {
        var message = (spot ?? TeamsConversation.Channel).Message(by, words, bot.NextId());
        message["localTimezone"] = zone;
        message["entities"]?.AsArray().RemoveAt(0);
        Assert.Equal(200, (await bot.Post(message)).Status);
    }
}
