using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Dialogs;
using ReviewBot.Reviews;

namespace ReviewBot.BotApp.Teams;

/// <summary>The members of a conversation, read from Teams page by page.</summary>
sealed class TeamsRoster(CloudAdapter adapter, IConfiguration configuration, ILogger<TeamsRoster> log) : IRoster
{
    const int PageSize = 500;

    public async Task<IReadOnlyList<RosterPerson>> ReadMembers(Turn turn, CancellationToken ct)
    {
        var people = new List<RosterPerson>();
        if (ConversationDirectory.Reference(turn.Place, turn.Place.Conversation) is not { } reference)
            return people;

        try
        {
            await adapter.ContinueConversationAsync(
                configuration["MicrosoftAppId"] ?? "", reference, (context, token) => Read(context, people, token), ct);
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed) && !ct.IsCancellationRequested)
        {
            log.NoRoster(turn.Place.Conversation, failed.GetType().Name);
        }
        return people;
    }

    static async Task Read(ITurnContext context, List<RosterPerson> people, CancellationToken ct)
    {
        string? token = null;
        do
        {
            var page = await TeamsInfo.GetPagedMembersAsync(context, PageSize, token, ct);
            people.AddRange(page.Members
                .Where(member => member.AadObjectId is not null)
                .Select(member => new RosterPerson(new(member.AadObjectId), member.Name ?? "", member.Email ?? member.UserPrincipalName)));
            token = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(token));
    }
}
