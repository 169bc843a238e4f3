namespace ReviewBot.Cards.Words;

/// <summary>Counted nouns within sentences.</summary>
public partial class Say
{
    public virtual string Days(int days) => days == 1 ? "1 day" : $"{days} days";

    public virtual string WorkingDays(int days) => days == 1 ? "1 working day" : $"{days} working days";

    public virtual string Reviews(int reviews) => reviews == 1 ? "1 review" : $"{reviews} reviews";

    public virtual string Deals(int deals) => deals == 1 ? "1 deal" : $"{deals} deals";

    public virtual string Times(int times) => times switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{times} times",
    };

    /// <summary>The end of a list that was cut.</summary>
    public virtual string AndMore(int more) => $"and {more} more";
}
