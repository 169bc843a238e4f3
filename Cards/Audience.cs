namespace ReviewBot.Cards;

/// <summary>Who sees what is said in a place.</summary>
public enum Audience
{
    Channel,
    Chat,
    Personal,
}
