namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string MergeDeals() => "Zusammenlegen";

    public override string MergeThem() => "Zusammenlegen";

    public override string MergeTitle(string customer) => $"Welcher Deal ist derselbe wie {customer}?";

    public override string MayBeOnePerson(string whole, string firstName) =>
        $"Sind {firstName} und {whole} dieselbe Person? Wenn nicht, lass es so.";

    public override string SameOnePerson() => "Ja, dieselbe Person";

    public override string MergeHint() =>
        "Dieser bleibt. Personen, Schritte, unser Teil, Besprechungen und Verlauf des anderen kommen dazu, nichts doppelt. "
        + "Du kannst es rückgängig machen.";

    public override string OtherDealLabel() => "Der andere Deal (erforderlich)";

    public override string OtherDealMissing() => "Wähle den anderen Deal.";

    public override string NoOtherDeal() => "Hier gibt es keinen anderen offenen Deal, den du ändern kannst.";

    public override string OneNow(string customer) => $"Zusammengelegt zu {customer}";

    public override string TwoAgain() => "Es sind wieder zwei Deals";

    public override string DealsMerged(string? customer, string? title) => $"Zusammengelegt mit {customer}, {title}.";

    public override string MergeUndone(string? customer) => $"Wieder getrennt von {customer}.";
}
