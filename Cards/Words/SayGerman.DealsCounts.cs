namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string Days(int days) => days == 1 ? "1 Tag" : $"{Number(days)} Tage";

    public override string WorkingDays(int days) => days == 1 ? "1 Arbeitstag" : $"{Number(days)} Arbeitstage";

    public override string Reviews(int reviews) => reviews == 1 ? "1 Besprechung" : $"{Number(reviews)} Besprechungen";

    public override string Deals(int deals) => deals == 1 ? "1 Deal" : $"{Number(deals)} Deals";

    public override string Times(int times) => times switch
    {
        1 => "einmal",
        2 => "zweimal",
        3 => "dreimal",
        _ => $"{Number(times)}-mal",
    };

    public override string AndMore(int more) => $"und noch {Number(more)}";
}
