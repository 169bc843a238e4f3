using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Stands in for Microsoft.Bot.Schema.ChannelAccount: a person or a bot on a channel.</summary>
public partial class ChannelAccount
{
    [JsonExtensionData]
    private JObject _unknown;

    public ChannelAccount() { }

    public ChannelAccount(string id = default, string name = default, string role = default, string aadObjectId = default)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("aadObjectId")] public string AadObjectId { get; set; }
    [JsonProperty("role")] public string Role { get; set; }

    [JsonIgnore]
    public JObject Properties
    {
        get => _unknown ??= [];
        set => _unknown = value;
    }
}

/// <summary>Stands in for Microsoft.Bot.Schema.ConversationAccount: a conversation on a channel.</summary>
public partial class ConversationAccount
{
    [JsonExtensionData]
    private JObject _unknown;

    public ConversationAccount() { }

    public ConversationAccount(bool? isGroup = default, string conversationType = default, string id = default, string name = default, string aadObjectId = default, string role = default, string tenantId = default)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    [JsonProperty("isGroup")] public bool? IsGroup { get; set; }
    [JsonProperty("conversationType")] public string ConversationType { get; set; }
    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("aadObjectId")] public string AadObjectId { get; set; }
    [JsonProperty("role")] public string Role { get; set; }
    [JsonProperty("tenantId")] public string TenantId { get; set; }

    [JsonIgnore]
    public JObject Properties
    {
        get => _unknown ??= [];
        set => _unknown = value;
    }
}
