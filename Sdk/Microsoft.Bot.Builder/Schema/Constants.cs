namespace Microsoft.Bot.Schema;

/// <summary>Stands in for Microsoft.Bot.Schema.DeliveryModes.</summary>
public static class DeliveryModes
{
    public const string Normal = "normal";
    public const string Notification = "notification";
    public const string ExpectReplies = "expectReplies";
    public const string Ephemeral = "ephemeral";
}

/// <summary>Stands in for Microsoft.Bot.Schema.RoleTypes.</summary>
public static class RoleTypes
{
    public const string User = "user";
    public const string Bot = "bot";
    public const string Skill = "skill";
}

/// <summary>Stands in for Microsoft.Bot.Schema.InputHints.</summary>
public static class InputHints
{
    public const string AcceptingInput = "acceptingInput";
    public const string IgnoringInput = "ignoringInput";
    public const string ExpectingInput = "expectingInput";
}

/// <summary>Stands in for Microsoft.Bot.Schema.TextFormatTypes.</summary>
public static class TextFormatTypes
{
    public const string Markdown = "markdown";
    public const string Plain = "plain";
    public const string Xml = "xml";
}

/// <summary>Stands in for Microsoft.Bot.Schema.ActivityImportance.</summary>
public static class ActivityImportance
{
    public const string Low = "low";
    public const string Normal = "normal";
    public const string High = "high";
}

/// <summary>Stands in for Microsoft.Bot.Schema.AttachmentLayoutTypes.</summary>
public static class AttachmentLayoutTypes
{
    public const string List = "list";
    public const string Carousel = "carousel";
}

/// <summary>Stands in for Microsoft.Bot.Schema.CallerIdConstants.</summary>
public static class CallerIdConstants
{
    public const string PublicAzureChannel = "urn:botframework:azure";
    public const string USGovChannel = "urn:botframework:azureusgov";
    public const string BotToBotPrefix = "urn:botframework:aadappid:";
}

/// <summary>Stands in for Microsoft.Bot.Schema.ActivityEventNames.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}

/// <summary>Stands in for Microsoft.Bot.Schema.SignInConstants.</summary>
public static class SignInConstants
{
    public const string VerifyStateOperationName = "signin/verifyState";
    public const string TokenExchangeOperationName = "signin/tokenExchange";
    public const string TokenResponseEventName = "tokens/response";
}
