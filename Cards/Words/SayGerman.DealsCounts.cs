namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string Days(int days) => days == 1 ? "1 Tag" : $"{days} Tage";

    public override string WorkingDays(int days) => days == 1 ? "1 Arbeitstag" : $"{days} Arbeitstage";

    public override string Reviews(int reviews) => reviews == 1 ? "1 Besprechung" : $"{reviews} Besprechungen";

    public override string Deals(int deals) => deals == 1 ? "1 Deal" : $"{deals} Deals";

    public override string Times(int times) => times switch
    {
        1 => "einmal",
        2 => "zweimal",
        3 => "dreimal",
        _ => $"{times}-mal",
    };

    public override string AndMore(int more) => $"und noch {more}";
}
