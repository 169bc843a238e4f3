using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Stands in for Microsoft.Bot.Builder.IBot.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}

/// <summary>Stands in for Microsoft.Bot.Builder.BotCallbackHandler.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>Stands in for Microsoft.Bot.Builder.SendActivitiesHandler.</summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Stands in for Microsoft.Bot.Builder.UpdateActivityHandler.</summary>
public delegate Task<ResourceResponse> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

/// <summary>Stands in for Microsoft.Bot.Builder.DeleteActivityHandler.</summary>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);

/// <summary>Stands in for Microsoft.Bot.Builder.InvokeResponse: what an invoke is answered with.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    public object Body { get; set; }
}
