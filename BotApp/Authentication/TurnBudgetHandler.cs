namespace ReviewBot.BotApp.Authentication;

/// <summary>
/// Cancels a call to Teams at the deadline of <see cref="TurnBudget"/>, while reading the answer's body too. Below the retries, so that
/// each attempt gets the remaining time.
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
