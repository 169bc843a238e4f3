using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>The buttons of the people at the customer.</summary>
public partial record CardAction
{
    [CardActionName("people-open")]
    public sealed record OpenPeople(DealRef On) : OnDeal(On);

    /// <param name="Person">Null: somebody new.</param>
    [CardActionName("person-open")]
    public sealed record OpenPerson(DealRef On, BuyerId? Person = null) : OnDeal(On);

    /// <summary>Fills one of them into the inputs of the live review's step.</summary>
    [CardActionName("person-pick")]
    public sealed record PickPerson(DealRef On, BuyerId Person) : OnDeal(On);

    /// <inheritdoc cref="OpenPerson"/>
    [CardActionName("person-save")]
    public sealed record SavePerson(DealRef On, BuyerId? Person = null) : OnDeal(On);

    /// <param name="IsBack">True: works there again.</param>
    [CardActionName("person-left")]
    public sealed record LeavePerson(DealRef On, BuyerId Person, bool IsBack = false) : OnDeal(On);

    /// <summary>Makes two entries of one person one, which stays under this id.</summary>
    /// <param name="Other">The other entry; null: as it was chosen in the form.</param>
    [CardActionName("person-merge")]
    public sealed record MergePerson(DealRef On, BuyerId Person, BuyerId? Other = null) : OnDeal(On);

    [CardActionName("person-drop")]
    public sealed record RemovePerson(DealRef On, BuyerId Person) : OnDeal(On);
}
