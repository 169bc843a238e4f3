using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Deals;

/// <summary>One person at the customer: name and function, priorities, and whether they still work there.</summary>
public static class PersonCard
{
    const int MostName = 60;

    /// <param name="person">Null: a new person.</param>
    public static AdaptiveCard For(Deal deal, Buyer? person, ValueList<Field> filled, Notice? notice, CardContext context)
    {
        var (say, on) = (context.Say, context.On(deal));
        var title = person is null ? say.SomebodyNew() : person.Name;
        return Frame.Card(
            say,
            say.NextStepInShort(title, deal.Customer),
            [
                Header.For(deal.Customer, deal.Title, DealRow.Owner(deal, context)),
                Line.Title(title),
                .. person?.Left is { } left ? [Line.Hint(say.LeftOn(context.Day(left)))] : (AdaptiveElement[])[],
                .. NoticeLine.For(notice, context, deal: deal),
                .. TypeInstead.For(context, say.FillInElsewhere()),
                Block.Pair(
                    Ask.ShortText(Fields.Name, say.PersonName(false), Limits.Name, filled.Text(Fields.Name), say.ForExamplePerson())
                        .Required(say.GiveANameOrRole()),
                    Ask.ShortText(
                        Fields.Function, say.FunctionThere(), Limits.Function, filled.Text(Fields.Function), say.ForExampleFunction())),
                Ask.ShortText(Fields.Priority, say.CaresAbout(), Limits.Priority, filled.Text(Fields.Priority))
                    .Spaced(AdaptiveSpacing.Medium),
                Ask.Choice(
                    Fields.Stance, say.StanceNow(), Enum.GetValues<Stance>().Select(it => (say.Choice(it), Fields.Choice(it))),
                    filled.Text(Fields.Stance), say.ChooseOne())
                        .Spaced(AdaptiveSpacing.Medium),
                .. person is null ? [] : Others(deal, person, on, context),
                Line.Footer(say.PersonalData()),
            ],
            [
                Button.Main(say.Save(), new CardAction.SavePerson(on, person?.Id)),
                .. person is null
                    ? (AdaptiveAction[])[]
                    : [Button.Plain(
                        person.Left is null ? say.LeftTheCompany() : say.IsBackAgain(),
                        new CardAction.LeavePerson(on, person.Id, person.Left is not null)).Alone()],
                Button.Plain(say.BackToThePeople(), new CardAction.OpenPeople(on)).Alone(),
                .. person is null
                    ? (AdaptiveAction[])[]
                    : [Button.More(say.RemovePerson(), new CardAction.RemovePerson(on, person.Id)).Alone()],
            ]);
    }

    static AdaptiveElement[] Others(Deal deal, Buyer person, DealRef on, CardContext context)
    {
        var others = deal.Buyers.Where(it => it.Id != person.Id);
        return others.Count == 0
            ? []
            :
            [
                Ask.Choice(
                    Fields.Same,
                    context.Say.SamePersonAs(),
                    others.Select(it => (Truncate.To(context.Say.Choice(it), MostName), it.Id.Value)),
                    null,
                    context.Say.ChooseAPerson())
                        .Spaced(AdaptiveSpacing.Large),
                Block.Buttons(Button.Plain(context.Say.MakeThemOne(), new CardAction.MergePerson(on, person.Id))),
            ];
    }
}
