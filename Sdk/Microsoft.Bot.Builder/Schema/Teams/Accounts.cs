using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

static class Accounts
{
    public static TeamsChannelAccount AsTeams(this ChannelAccount account) => account switch
    {
        null => null,
        TeamsChannelAccount already => already,
        _ => JObject.FromObject(account, Json.Serializer).ToObject<TeamsChannelAccount>(Json.Serializer),
    };
}
