using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Lists;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.People;

namespace ReviewBot.Playground;

/// <summary>
/// Imports the sample deals by the ordinary import, some with a history. All dates are moved relative to today. Idempotent.
/// </summary>
public static partial class SamplePipeline
{
    /// <summary>The team and its first user, as in .m365agentsplayground.yml.</summary>
    static readonly PipelineHome Sales = new(
        "5a3d1c00-0000-4000-8000-000000000001", "team:19:sales@thread.tacv2", "Sales", "19:deal-reviews@thread.tacv2",
        "28:5a3d1c00-0000-4000-8000-0000000000b0");

    /// <summary>The day that the dates in the file are relative to.</summary>
    static readonly DateOnly Written = new(2026, 11, 23);

    static readonly Person Sam = SamplePeople.All[0];

    /// <summary>The pipeline of the sample deals.</summary>
    public static WorkspaceId Workspace => new(Sales.Tenant, Sales.Home);

    /// <param name="language">Of the deals, and of all sample people's cards; null: English deals, and the language of each client.</param>
    public static async Task Bring(WebApplication bot, Uri client, CancellationToken ct, CultureInfo? language = null)
    {
        var (deals, now) = (bot.Services.GetRequiredService<DealStore>(), bot.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        // a repeated import on another day would move the dates of the deals
        if ((await deals.ReadBoard(Workspace, ct)).Count > 0)
            return;

        var words = new SampleWords(Say.In(language ?? CultureInfo.GetCultureInfo("en-GB")));
        var list = PlaygroundFolder.SamplePipeline(words.Say is SayGerman);
        await new SamplePast(deals, now, words).Create(ct);
        if (language is not null)
            await Speak(bot.Services.GetRequiredService<PersonStore>(), words.Say, now, ct);
        var text = AsOf(DateOnly.FromDateTime(now.UtcDateTime), await File.ReadAllTextAsync(list, ct));
        await using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var home = Sales with { ServiceUrl = new(client, "/_connector") };
        var (plan, _) = await PipelineFile.Import(bot.Services, home, file, Sam, words.Say.Culture, apply: true, ct);
        if (plan.Problem is not null || plan.BadLines.Count > 0)
        {
            throw new UserException(
                $"The sample deals in {list} cannot be read. `dotnet run --project BotApp -- import {list} --tenant t --home team:t` says why.");
        }
        await Repeat(deals, now, ct);
    }

    /// <summary>Every Thursday 10:00, in two days at the earliest, so that its prework is not requested at once.</summary>
    public static RecurringReview Weekly(DateTimeOffset now, string zone)
    {
        var from = DateOnly.FromDateTime(now.UtcDateTime).AddDays(2);
        while (from.DayOfWeek is not DayOfWeek.Thursday)
            from = from.AddDays(1);
        return new("sample", new(10, 0), 1, zone, from, Sam, Sales.Conversation);
    }

    /// <summary>Stores the language as everybody's own choice, because the local client sends English for all users.</summary>
    static async Task Speak(PersonStore people, Say say, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var person in SamplePeople.All)
        {
            var settings = await people.ReadSettings(Workspace.Tenant, person.Id, ct);
            await people.Save(Workspace.Tenant, person.Id, settings with { ChosenLanguage = say.Culture.Name }, now, ct);
        }
    }

    static async Task Repeat(DealStore deals, DateTimeOffset now, CancellationToken ct)
    {
        if (await deals.FindWorkspace(Workspace, ct) is not { } sales
            || !await deals.Save(
                (sales with { Recurring = [Weekly(now, sales.Zone)] }).With(new AuditEntry(now, Sam, AuditKind.SeriesBegun)), ct))
        {
            throw new UserException("The sample review could not be kept. Run this again.");
        }
    }

    /// <summary>Shifts all dates, so that their distance from today is that from the day on which the file was written.</summary>
    public static string AsOf(DateOnly today, string text) => Dates().Replace(text, date =>
        DateOnly.ParseExact(date.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            .AddDays(today.DayNumber - Written.DayNumber)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex Dates();
}
