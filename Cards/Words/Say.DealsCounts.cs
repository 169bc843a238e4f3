using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Numbers and names inside of sentences.</summary>
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

    /// <summary>"Needs, Choice and Agree".</summary>
    public virtual string And(IEnumerable<string> names) => names.ToArray() switch
    {
        [.. var first, var last] when first.Length > 0 => $"{string.Join(", ", first)} and {last}",
        var one => string.Concat(one),
    };

    /// <summary>The end of a list that is cut.</summary>
    public virtual string AndMore(int more) => $"and {more} more";

    /// <summary>"Priya Sample (CFO)"; somebody whom we do not know when there is nobody.</summary>
    public virtual string WhoThere(Buyer? buyer) => buyer switch
    {
        null => "Somebody there",
        { Function: { } function } => $"{buyer.Name} ({function})",
        _ => buyer.Name,
    };
}
