using ReviewBot.Cards;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Routing;

namespace ReviewBot.Tests.Kit;

static class RouterExtensions
{
    /// <param name="data">The data of a button, with the inputs of its card.</param>
    public static Task<Reply> Handle(this CardActionRouter router, Turn turn, string data, CancellationToken ct) =>
        router.Handle(turn, CardActionInvocation.From(data), ct);
}
