using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>The card "who has to agree, and what does each care about?".</summary>
public static class WhoCard
{
    const int ShownPeople = 8;

    public static AdaptiveCard Ask(StepCardModel sheet) => Fit.Card(Math.Max(1, sheet.Deal.Buyers.Count), most => Ask(sheet, most));

    static AdaptiveCard Ask(StepCardModel sheet, int most)
    {
        var say = sheet.Reader.Say;
        var anybody = sheet.Deal.Buyers.Count > 0;
        var name = Parts.Ask.ShortText(Fields.Name, say.PersonName(anybody), Limits.Name, sheet.Value(Fields.Name), say.ForExamplePerson());
        return TopicCard.For(
            sheet,
            Topic.Who,
            TopicCard.Title(sheet, Topic.Who),
            say.OnePersonOrRole(anybody),
            [
                .. anybody
                    ?
                    [
                        Line.Heading(say.WhoWeKnow()).Spaced(AdaptiveSpacing.Medium),
                        .. PeopleLines.ToPress(sheet.Deal, most, Opens, sheet.Reader, ShownPeople),
                    ]
                    : Array.Empty<AdaptiveElement>(),
                Block.Pair(
                    anybody ? name : name.Required(say.GiveANameOrRole()),
                    Parts.Ask.ShortText(
                        Fields.Function, say.FunctionThere(), Limits.Function, sheet.Value(Fields.Function), say.ForExampleFunction()))
                        .Spaced(AdaptiveSpacing.Large),
                Parts.Ask
                    .ShortText(Fields.Priority, say.CaresAbout(), Limits.Priority, sheet.Value(Fields.Priority))
                    .Spaced(AdaptiveSpacing.Medium),
                Parts.Ask.Choice(
                    Fields.Stance, say.StanceNow(), Enum.GetValues<Stance>().Select(it => (say.Choice(it), Fields.Choice(it))),
                    sheet.Value(Fields.Stance), say.ChooseOne())
                        .Spaced(AdaptiveSpacing.Medium),
                Parts.Ask.ShortText(Fields.Goal, say.WantTogether(), Limits.Goal, sheet.Value(Fields.Goal)).Spaced(AdaptiveSpacing.Medium),
                Parts.Ask
                    .ShortText(Fields.Conflict, say.DoNotAgreeOn(), Limits.Goal, sheet.Value(Fields.Conflict))
                    .Spaced(AdaptiveSpacing.Medium),
                .. sheet.Deal.Find(new BuyerId(sheet.Value(Fields.Changed) ?? "")) is { } chosen
                    ? [Block.Buttons(Button.Plain(say.JoinOrRemove(), new CardAction.OpenPerson(sheet.On, chosen.Id)).Alone())]
                    : Array.Empty<AdaptiveElement>(),
                Line.Footer(say.PersonalData()),
            ],
            [
                Button.Plain(
                    say.SaveAndAddAnother(),
                    new CardAction.Save(sheet.On, Topic.Who, More: true) { Changes = sheet.Value(Fields.Changed) }),
            ]);

        CardAction Opens(Buyer one) => sheet.Purpose is Purpose.Live
            ? new CardAction.PickPerson(sheet.On, one.Id)
            : new CardAction.OpenPerson(sheet.On, one.Id);
    }
}
