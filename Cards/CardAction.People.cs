using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>Buttons for the people at the customer.</summary>
public partial record CardAction
{
    [CardAction("people-open")]
    public sealed record OpenPeople(DealRef On) : OnDeal(On);

    /// <param name="Person">Null: a new person.</param>
    [CardAction("person-open")]
    public sealed record OpenPerson(DealRef On, BuyerId? Person = null) : OnDeal(On);

    /// <summary>Prefills the inputs of the live review's topic with one of them.</summary>
    [CardAction("person-pick")]
    public sealed record PickPerson(DealRef On, BuyerId Person) : OnDeal(On);

    /// <inheritdoc cref="OpenPerson"/>
    [CardAction("person-save", TakesInputs = true)]
    public sealed record SavePerson(DealRef On, BuyerId? Person = null) : OnDeal(On);

    /// <param name="IsBack">True: they work there again.</param>
    [CardAction("person-left")]
    public sealed record LeavePerson(DealRef On, BuyerId Person, bool IsBack = false) : OnDeal(On);

    /// <summary>Merges two entries of one person; the result keeps this id.</summary>
    /// <param name="Other">The other entry; null: the one chosen in the form.</param>
    [CardAction("person-merge", TakesInputs = true)]
    public sealed record MergePerson(DealRef On, BuyerId Person, BuyerId? Other = null) : OnDeal(On)
    {
        protected override bool NeedsInputs => Other is null;
    }

    [CardAction("person-drop")]
    public sealed record RemovePerson(DealRef On, BuyerId Person) : OnDeal(On);
}
