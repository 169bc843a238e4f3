using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Nudges;

/// <summary>Tells the lead that the conversation of the weekly digest is gone.</summary>
public static class DigestLossCard
{
    /// <param name="place">Name of the lost conversation; null: not known.</param>
    /// <param name="instead">Where digests go now; null: nowhere.</param>
    public static AdaptiveCard For(Workspace workspace, string? place, string? instead, CardContext context)
    {
        var say = context.Say;
        var pipeline = Truncate.To(workspace.Name.Length is 0 ? say.Bot() : workspace.Name, DealRow.MostName);
        return Frame.Card(
            say,
            say.DigestLostTitle(),
            [
                Header.For(pipeline, right: say.MyReminders()),
                Line.Title(say.DigestLostTitle()),
                Line.Of(Run.Text(say.DigestLost(Short(place)))).Spaced(AdaptiveSpacing.Small),
                Line.Of(Run.Text(say.DigestGoes(Short(instead)))),
            ],
            [Button.Main(say.ChooseAnotherPlace(), new CardAction.OpenSettings(workspace.Id.Home, SettingsPage.Digest)).Alone()]);
    }

    static string? Short(string? name) => name is null ? null : Truncate.To(name, DealRow.MostName);
}
