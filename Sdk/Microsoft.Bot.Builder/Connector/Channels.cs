namespace Microsoft.Bot.Connector;

/// <summary>Stands in for Microsoft.Bot.Connector.Channels.</summary>
public class Channels
{
    public const string Msteams = "msteams";
    public const string Directline = "directline";
    public const string Emulator = "emulator";
    public const string Webchat = "webchat";
    public const string Test = "test";
}
