using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Connector;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Import;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Import;
using ReviewBot.Storage;

namespace ReviewBot.BotApp;

/// <summary>Where a pipeline lives, for those who do not come from Teams.</summary>
/// <param name="Home">"team:{id}", "channel:{id}" or "chat:{id}".</param>
/// <param name="Conversation">One conversation of it, whose people are its roster.</param>
/// <param name="ServiceUrl">Teams' address for that conversation; null: no roster, and owners stay as they are written.</param>
public sealed record PipelineHome(string Tenant, string Home, string Name, string Conversation, string BotId, Uri? ServiceUrl = null);

/// <summary>Brings a pipeline file in from outside of Teams: for the command line, and for whoever hosts the bot.</summary>
public static class PipelineFile
{
    /// <summary>Reads a file and says what it would do; applies it when asked to.</summary>
    public static async Task<(ImportPlan Plan, ImportOutcome Outcome)> Import(
        IServiceProvider services, PipelineHome where, Stream file, Person by, CultureInfo culture, bool apply, CancellationToken ct)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var address = new Address(where.ServiceUrl?.ToString() ?? "", Channels.Msteams, where.BotId, null, where.Tenant, "channel");
        var place = new Place(where.Conversation, PlaceKind.Channel, where.Name, null, where.Home, JsonSerializer.Serialize(address), now);
        var turn = new Turn(where.Tenant, by, place, where.Conversation, $"import {now:O}", now, Say.In(culture), TimeZoneInfo.Utc);
        var plan = await CsvPipeline.Read(file, culture, turn.Now.Today, ct);
        var import = services.GetRequiredService<ImportDialog>();
        if (!apply)
            return (plan, await import.Outcome(turn, where.Home, plan, ct));

        await services.GetRequiredService<PipelineAccess>().StartPipeline(turn, where.Home, where.Name, ct);
        return (plan, (await import.Import(turn, where.Home, plan, ct)).Outcome);
    }
}
