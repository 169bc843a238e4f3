namespace ReviewBot.Cards.Words;

/// <summary>A review that is live in another conversation, or goes on there.</summary>
public partial class Say
{
    /// <summary>A conversation, after a verb.</summary>
    /// <param name="alone">Whose chat alone with the bot it is; null: nobody's.</param>
    public virtual string Where(string? name, string? alone) =>
        alone is not null ? $"in {alone}’s own chat with me" : name is not null ? $"in {name}" : "in another conversation";

    /// <param name="where">See <see cref="Where"/>.</param>
    public virtual string LiveIn(string customer, string where) => $"{customer} is live {where}";

    /// <param name="where">Null: below, in this conversation.</param>
    public virtual string GoesOn(string customer, string? where) => $"The review of {customer} continues {where ?? "below"}";

    public virtual string NothingLeftHere() => "Nothing is lost: all answers came along.";

    public virtual string GoThere() => "Go there";

    public virtual string BringItHere() => "Bring it here";

    public virtual string BringHint() => "You’re leading it. It continues here with all its answers, and its card there will say so.";
}
