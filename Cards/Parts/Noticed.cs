using AdaptiveCards;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Parts;

/// <summary>The one line under the title, for every case of <see cref="Notice"/>.</summary>
static class Noticed
{
    public static IEnumerable<AdaptiveElement> For(Notice? notice, Reader reader, Topic? topic = null, Deal? deal = null) =>
        notice is null ? [] : [Note.Missing(reader.Say.ItDidNotSave(), topic?.ToString() ?? deal?.Customer ?? "")];
}
