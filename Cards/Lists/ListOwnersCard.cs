using AdaptiveCards;
using ReviewBot.Cards.Connections;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Cards.Lists;

/// <summary>Asks who the owners in a list are, each with the number of their deals.</summary>
public static class ListOwnersCard
{
    /// <summary>Numbers of names to ask about, and of colleagues to offer for each: the first size that fits is used.</summary>
    static readonly (int Names, int Colleagues)[] Sizes = [(8, 200), (6, 200), (4, 200), (2, 200), (1, 200), (1, 100), (1, 60)];

    const int MostName = 40;

    /// <param name="asked">All owners to ask about.</param>
    /// <param name="colleagues">By name.</param>
    /// <param name="id">Id of the stored list.</param>
    /// <param name="skip">Number of names shown before.</param>
    public static AdaptiveCard For(
        IReadOnlyList<OwnerQuestion> asked, IReadOnlyList<Person> colleagues, string id, int skip, ValueList<Field> filled, Notice? notice,
        CardContext context) => For(
            Header.For(context.Say.Bot(), context.Say.ImportAList()),
            context.Say.WhoIsWhoHint(),
            asked.Skip(skip).ToValueList(),
            colleagues,
            more => new CardAction.SaveOwners(id, context.Home, skip, more),
            [
                Button.Plain(context.Say.CheckAnother(), new CardAction.Import()).Alone(),
                Button.Plain(context.Say.LeaveIt(), new CardAction.Board()).Alone().Secondary(),
            ],
            filled,
            notice,
            context);

    /// <summary>The same for the owners in a CRM.</summary>
    public static AdaptiveCard ForCrm(
        Workspace workspace, IReadOnlyList<OwnerQuestion> asked, IReadOnlyList<Person> colleagues, int skip, ValueList<Field> filled,
        Notice? notice, CardContext context) => For(
            ConnectCard.Head(workspace, context),
            context.Say.WhoIsWhoInCrm(),
            asked.Skip(skip).ToValueList(),
            colleagues,
            more => new CardAction.SaveCrmOwners(context.Home, skip, more),
            [Button.Plain(context.Say.BackToCrm(), new CardAction.Connect(context.Home)).Alone()],
            filled,
            notice,
            context);

    /// <param name="answer">The action that saves the choices; true: and shows the next names.</param>
    static AdaptiveCard For(
        AdaptiveContainer head, string hint, ValueList<OwnerQuestion> asked, IReadOnlyList<Person> colleagues,
        Func<bool?, CardAction> answer, IReadOnlyList<AdaptiveAction> others, ValueList<Field> filled, Notice? notice,
        CardContext context) =>
        Fit.First(Sizes, size =>
        {
            var ((names, people), say) = (size, context.Say);
            return Frame.Card(
                say,
                say.WhoIsWho(),
                [
                    head,
                    Line.Title(say.WhoIsWho()),
                    Line.Hint(hint),
                    .. NoticeLine.For(notice, context),
                    .. TypeInstead.For(context, say.FillInElsewhere()),
                    .. asked.Take(names).Select(it => Choice(it, colleagues, people, filled, say)),
                ],
                [
                    Button.Main(say.MatchThem(), answer(null)),
                    .. names < asked.Count ? [Button.Plain(say.MatchAndGoOn(), answer(true))] : (AdaptiveAction[])[],
                    .. others,
                ]);
        });

    /// <summary>Colleagues whose name contains a word of the written name come first.</summary>
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
