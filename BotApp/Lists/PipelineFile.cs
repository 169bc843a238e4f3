using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Connector;
using ReviewBot.BotApp.Teams;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Lists;

/// <summary>Identity and address of a pipeline, for callers outside Teams.</summary>
/// <param name="Home">"team:{id}", "channel:{id}" or "chat:{id}".</param>
/// <param name="Conversation">One of its conversations, whose members are the roster.</param>
/// <param name="ServiceUrl">Service URL of that conversation; null: no roster, and owners are stored as written.</param>
public sealed record PipelineHome(string Tenant, string Home, string Name, string Conversation, string BotId, Uri? ServiceUrl = null);

/// <summary>Imports a file without Teams: for the command line, and for programs that host the bot.</summary>
public static class PipelineFile
{
    /// <summary>Parses a file and previews it; imports it if asked to.</summary>
    public static async Task<(ImportPlan Plan, ImportOutcome Outcome)> Import(
        IServiceProvider services, PipelineHome where, Stream file, Person by, CultureInfo culture, bool apply, CancellationToken ct,
        ClosedDeals closed = ClosedDeals.LeftOut)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var address = new Address(where.ServiceUrl?.ToString() ?? "", Channels.Msteams, where.BotId, null, where.Tenant, "channel");
        var place = new Place(where.Conversation, PlaceKind.Channel, where.Name, null, where.Home, JsonSerializer.Serialize(address), now);
        var turn = new Turn(where.Tenant, by, place, where.Conversation, $"import {now:O}", now, Say.In(culture), TimeZoneInfo.Utc)
        {
            IsZoneKnown = false,
        };
        var plan = await DealListParser.Read(file, culture, turn.Now.Today, ct);
        var workspace = await services.GetRequiredService<PipelineAccess>().FindWorkspace(turn, where.Home, ct);
        plan = DealListParser.ReadWithChoices(plan, workspace.ListColumns, culture, turn.Now.Today);
        var import = services.GetRequiredService<ImportWork>();
        if (!apply)
            return (plan, await import.Preview(turn, where.Home, plan, ct, closed));

        await services.GetRequiredService<PipelineAccess>().StartPipeline(turn, where.Home, where.Name, ct);
        return (plan, (await import.Import(turn, where.Home, plan, closed, ct)).Outcome);
    }
}
