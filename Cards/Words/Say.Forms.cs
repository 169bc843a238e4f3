namespace ReviewBot.Cards.Words;

/// <summary>Texts about forms of one person that were asked for in a channel or chat.</summary>
public partial class Say
{
    public virtual string SentAlone() => "I’ve sent it to you in our chat";

    public virtual string OpenOurChat() => "Open our chat";

    public virtual string OpenItHere() => "Open it here";

    public virtual string CannotWriteAlone() => "I can’t message you yet";

    /// <param name="command">What to type.</param>
    public virtual string HowToBeReached(string command) =>
        $"Find me in Teams under Apps, choose Add or Open, and type “{command}” there.";
}
