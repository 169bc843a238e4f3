namespace ReviewBot.Cards;

/// <summary>Who sees the messages of a conversation.</summary>
public enum Audience
{
    Channel,
    Chat,
    Personal,
}
