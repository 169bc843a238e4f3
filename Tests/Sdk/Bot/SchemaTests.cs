using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ReviewBot.Tests.Sdk.Bot;

public sealed class SchemaTests
{
    const string Recorded = """
        {"type":"message","text":"<at>Deal Bot</at> hello channel","id":"925ec7bd","from":{"id":"29:me","name":"Alex","aadObjectId":"00000000-0000-0000-0000-0000000000020","role":"user","mood":{"a":[1,null]}},
         "timestamp":"2026-11-22T03:24:27.526Z","localTimestamp":"2026-11-22T03:24:27.526+00:00","localTimezone":"UTC","serviceUrl":"http://localhost:56150/_connector",
         "conversation":{"isGroup":true,"conversationType":"channel","tenantId":"t","id":"19:deals@thread.tacv2;messageid=1","extra":"kept"},
         "recipient":{"id":"28:bot","name":"Deal Bot"},"textFormat":"plain","locale":"en-US",
         "entities":[{"type":"mention","mentioned":{"id":"28:bot","name":"Deal Bot"},"text":"<at>Deal Bot</at>"},{"type":"clientInfo","locale":"en-US","timezone":"UTC"}],
         "channelData":{"teamsChannelId":"19:deals","team":{"id":"team-id"},"tenant":{"id":"t"},"meeting":{"id":"m"}},
         "value":{"number":3,"text":"x"},"attachments":[{"contentType":"text/html","content":"<p>","unknown":1}],
         "channelId":"msteams","somethingNew":{"deep":true}}
        """;

    [Fact]
    public void Nothing_that_came_is_lost()
    {
        var back = JObject.Parse(JsonConvert.SerializeObject(Read(), new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore, DateTimeZoneHandling = DateTimeZoneHandling.Utc }));

        Assert.True(JToken.DeepEquals(JObject.Parse(Recorded), back), back.ToString());
    }

    [Fact]
    public void What_is_unknown_can_be_read()
    {
        var activity = Read();

        Assert.True((bool?)activity.Properties["somethingNew"]?["deep"]);
        Assert.Equal("kept", (string?)activity.Conversation.Properties["extra"]);
        Assert.Equal("UTC", (string?)activity.Entities[1].Properties["timezone"]);
        Assert.Equal("00000000-0000-0000-0000-0000000000020", activity.From.AadObjectId);
        Assert.Empty(activity.Recipient.Properties);
    }

    [Fact]
    public void What_Teams_adds_can_be_read()
    {
        var data = Read().GetChannelData<TeamsChannelData>();

        Assert.Equal(("team-id", "t", "m"), (data.Team.Id, data.Tenant.Id, data.Meeting.Id));
    }

    [Fact]
    public void Channel_data_of_another_shape_is_told_from_none()
    {
        Assert.False(new Activity { ChannelData = "text" }.TryGetChannelData<TeamsChannelData>(out _));
        Assert.False(new Activity().TryGetChannelData<TeamsChannelData>(out _));
        Assert.True(Read().TryGetChannelData<TeamsChannelData>(out _));
    }

    [Fact]
    public void The_mention_of_the_bot_is_taken_out_of_the_text()
    {
        var activity = Read();

        Assert.Equal("hello channel", activity.RemoveRecipientMention());
        Assert.Equal("hello channel", activity.Text);
    }

    [Theory]
    [InlineData("a <at>Bot</at> b", "a  b")]
    [InlineData("<AT>bot</AT> a <at>Bot</at>", "a")]
    [InlineData("<at>Someone</at> a", "<at>Someone</at> a")]
    public void Only_the_bots_own_mention_goes(string text, string left) => Assert.Equal(left, Mentioning("28:bot", "<at>Bot</at>", text).RemoveRecipientMention());

    [Fact]
    public void A_mention_that_makes_no_sense_is_left_alone()
    {
        Assert.Null(Mentioning("28:bot", "<at>Bot</at>", null).RemoveRecipientMention());
        Assert.Equal("a", Mentioning("28:bot", null, "a").RemoveRecipientMention());
        Assert.Equal("a", Mentioning("28:bot", "", "a").RemoveRecipientMention());
        Assert.Equal("a", new Activity { Text = "a", Recipient = new ChannelAccount("28:bot"), Entities = [new Entity("mention")] }.RemoveRecipientMention());
        Assert.Equal("a", new Activity { Text = "a" }.RemoveRecipientMention());
    }

    [Fact]
    public void A_mention_of_somebody_else_stays() =>
        Assert.Equal("<at>Bot</at> a", Mentioning("29:ann", "<at>Bot</at>", "<at>Bot</at> a").RemoveRecipientMention());

    [Fact]
    public void A_reference_leads_back_to_the_conversation()
    {
        var reference = Read().GetConversationReference();

        var reply = new Activity(ActivityTypes.Message).ApplyConversationReference(reference);

        Assert.Equal(("925ec7bd", "29:me", "28:bot", "msteams", "en-US"), (reply.ReplyToId, reply.Recipient.Id, reply.From.Id, reply.ChannelId, reply.Locale));
        Assert.Equal("19:deals@thread.tacv2;messageid=1", reply.Conversation.Id);
    }

    [Fact]
    public void A_reference_survives_being_kept_as_json()
    {
        var kept = JsonConvert.SerializeObject(Read().GetConversationReference());

        var back = JsonConvert.DeserializeObject<ConversationReference>(kept)!;

        Assert.Equal(("29:me", "kept"), (back.User.Id, (string?)back.Conversation.Properties["extra"]));
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("Message", true)]
    [InlineData("message/card", true)]
    [InlineData("messageUpdate", false)]
    [InlineData(null, false)]
    public void An_activity_knows_its_kind(string? type, bool isMessage) => Assert.Equal(isMessage, new Activity(type).AsMessageActivity() != null);

    static Activity Read() => JsonConvert.DeserializeObject<Activity>(Recorded)!;

    static Activity Mentioning(string id, string? mention, string? text)
    {
        var entity = new Entity();
        entity.SetAs(new Mention { Mentioned = new ChannelAccount(id), Text = mention });
        return new Activity(ActivityTypes.Message) { Text = text, Recipient = new ChannelAccount("28:bot"), Entities = [entity] };
    }
}
