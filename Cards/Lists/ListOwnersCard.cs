using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Cards.Lists;

/// <summary>Asks who the owners in a list are, each with the number of their deals.</summary>
public static class ListOwnersCard
{
    /// <summary>Names that are asked about, and colleagues that are offered for each; less where the card would become too large.</summary>
    static readonly (int Names, int Colleagues)[] Sizes = [(8, 200), (6, 200), (4, 200), (2, 200), (1, 200), (1, 100), (1, 60)];

    const int MostName = 40;

    /// <param name="asked">All there are to ask about.</param>
    /// <param name="colleagues">By name.</param>
    /// <param name="id">Id of the kept list.</param>
    /// <param name="skip">How many of them were shown already.</param>
    public static AdaptiveCard For(
        IReadOnlyList<OwnerQuestion> asked, IReadOnlyList<Person> colleagues, string id, int skip, ValueList<Field> filled, Notice? notice,
        CardContext reader) =>
        Fit.Card(Sizes.Length, left => For(asked, colleagues, id, skip, filled, notice, Sizes[^left], reader));

    static AdaptiveCard For(
        IReadOnlyList<OwnerQuestion> asked, IReadOnlyList<Person> colleagues, string id, int skip, ValueList<Field> filled, Notice? notice,
        (int Names, int Colleagues) size, CardContext reader)
    {
        var say = reader.Say;
        return Frame.Card(
            say,
            say.WhoIsWho(),
            [
                Header.For(say.Bot(), say.ImportAList()),
                Line.Title(say.WhoIsWho()),
                Line.Hint(say.WhoIsWhoHint()),
                .. NoticeLine.For(notice, reader),
                .. TypeInstead.For(reader, say.FillInElsewhere()),
                .. asked.Skip(skip).Take(size.Names).Select(it => Choice(it, colleagues, size.Colleagues, filled, say)),
            ],
            [
                Button.Main(say.MatchThem(), new CardAction.ReadOwners(id, reader.Home, skip)),
                .. skip + size.Names < asked.Count
                    ? [Button.Plain(say.MatchAndGoOn(), new CardAction.ReadOwners(id, reader.Home, skip, true))]
                    : (AdaptiveAction[])[],
                Button.Plain(say.CheckAnother(), new CardAction.Import()).Alone(),
                Button.Plain(say.LeaveIt(), new CardAction.Board()).Alone().Secondary(),
            ]);
    }

    /// <summary>Whoever has a word of the written name stands first.</summary>
    static AdaptiveChoiceSetInput Choice(
        OwnerQuestion asked, IReadOnlyList<Person> colleagues, int most, ValueList<Field> filled, Say say)
    {
        var written = Words(asked.Written);
        return Ask.Choice(
            Fields.OwnerOf(asked.Written),
            say.OwnerLabel(asked.Written, asked.Lines.Count),
            [
                (say.NobodyYet(), Fields.Off),
                .. colleagues.OrderByDescending(it => Words(it.Name).Overlaps(written))
                    .Take(most)
                    .Select(it => (Truncate.To(it.Name, MostName), it.Id.Value)),
            ],
            filled.Text(Fields.OwnerOf(asked.Written)) ?? asked.Guess?.Id.Value ?? Fields.Off);
    }

    static HashSet<string> Words(string name) =>
        [.. TextNormalizer.Name(name).Split([' ', ',', '.', '@', '\\', '_'], StringSplitOptions.RemoveEmptyEntries)];
}
