using ReviewBot.Storage.Rows;

namespace ReviewBot.BotApp;

/// <summary>Whether the bot can do its work: it can when the store answers.</summary>
sealed class Health(IRows rows, TimeProvider time, ILogger<Health> log)
{
    /// <summary>Shorter than the probes of infra wait.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<IResult> Ready(CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            await rows.Get(Table.Places, "health", "health", both.Token);
            return Results.Ok();
        }
        catch (Exception failed) when (!ct.IsCancellationRequested)
        {
            log.NotReady(failed.GetType().Name);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
