namespace ReviewBot.Cards.Words;

/// <summary>Counted nouns within sentences.</summary>
public partial class Say
{
    public virtual string Days(int days) => days == 1 ? "1 day" : $"{Number(days)} days";

    public virtual string WorkingDays(int days) => days == 1 ? "1 working day" : $"{Number(days)} working days";

    public virtual string Reviews(int reviews) => reviews == 1 ? "1 review" : $"{Number(reviews)} reviews";

    public virtual string Deals(int deals) => deals == 1 ? "1 deal" : $"{Number(deals)} deals";

    public virtual string Times(int times) => times switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{Number(times)} times",
    };

    /// <summary>The end of a list that was cut.</summary>
    public virtual string AndMore(int more) => $"and {Number(more)} more";
}
