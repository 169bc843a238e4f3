using ReviewBot.Cards;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

static class AudienceExtensions
{
    public static Audience Of(Turn turn) => turn.Place.Kind switch
    {
        PlaceKind.Channel => Audience.Channel,
        PlaceKind.Group => Audience.Chat,
        _ => Audience.Personal,
    };
}
