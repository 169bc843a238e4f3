namespace ReviewBot.BotApp.Authentication;

/// <summary>
/// Ends a call to Teams with the <see cref="TurnBudget"/>, the body of its answer included. Below the retries, so that each try has what
/// the ones before have left.
/// </summary>
sealed class TurnBudgetHandler(TurnBudget budget) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        budget.Run(async token =>
        {
            var answer = await base.SendAsync(request, token);
            await answer.Content.LoadIntoBufferAsync(token);
            return answer;
        }, cancellationToken);
}
