using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>The card "who has to agree, and what does each care about?".</summary>
public static class WhoCard
{
    const int ShownPeople = 8;

    public static AdaptiveCard Ask(StepCardModel model) => Fit.Card(Math.Max(1, model.Deal.Buyers.Count), most => Ask(model, most));

    static AdaptiveCard Ask(StepCardModel model, int most)
    {
        var say = model.Context.Say;
        var anybody = model.Deal.Buyers.Count > 0;
        var name = Parts.Ask.ShortText(Fields.Name, say.PersonName(anybody), Limits.Name, model.Value(Fields.Name), say.ForExamplePerson());
        return TopicCard.For(
            model,
            Topic.Who,
            TopicCard.Title(model, Topic.Who),
            say.OnePersonOrRole(anybody),
            [
                .. anybody
                    ?
                    [
                        Line.Heading(say.WhoWeKnow()).Spaced(AdaptiveSpacing.Medium),
                        .. PeopleLines.ToPress(model.Deal, most, Opens, model.Context, ShownPeople),
                    ]
                    : Array.Empty<AdaptiveElement>(),
                Block.Pair(
                    anybody ? name : name.Required(say.GiveANameOrRole()),
                    Parts.Ask.ShortText(
                        Fields.Function, say.FunctionThere(), Limits.Function, model.Value(Fields.Function), say.ForExampleFunction()))
                        .Spaced(AdaptiveSpacing.Large),
                Parts.Ask
                    .ShortText(Fields.Priority, say.CaresAbout(), Limits.Priority, model.Value(Fields.Priority))
                    .Spaced(AdaptiveSpacing.Medium),
                Parts.Ask.Choice(
                    Fields.Stance, say.StanceNow(), Enum.GetValues<Stance>().Select(it => (say.Choice(it), Fields.Choice(it))),
                    model.Value(Fields.Stance), say.ChooseOne())
                        .Spaced(AdaptiveSpacing.Medium),
                Parts.Ask.ShortText(Fields.Goal, say.WantTogether(), Limits.Goal, model.Value(Fields.Goal)).Spaced(AdaptiveSpacing.Medium),
                Parts.Ask
                    .ShortText(Fields.Conflict, say.DoNotAgreeOn(), Limits.Goal, model.Value(Fields.Conflict))
                    .Spaced(AdaptiveSpacing.Medium),
                .. model.Deal.Find(new BuyerId(model.Value(Fields.Changed) ?? "")) is { } chosen
                    ? [Block.Buttons(Button.Plain(say.JoinOrRemove(), new CardAction.OpenPerson(model.On, chosen.Id)).Alone())]
                    : Array.Empty<AdaptiveElement>(),
                Line.Footer(say.PersonalData()),
            ],
            [
                Button.Plain(
                    say.SaveAndAddAnother(),
                    new CardAction.Save(model.On, Topic.Who, More: true) { Changes = model.Value(Fields.Changed) }),
            ]);

        CardAction Opens(Buyer one) => model.Purpose is Purpose.Live
            ? new CardAction.PickPerson(model.On, one.Id)
            : new CardAction.OpenPerson(model.On, one.Id);
    }
}
