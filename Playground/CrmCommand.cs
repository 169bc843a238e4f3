using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.CrmStandIns;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Playground;

/// <summary>
/// Decorator of the bot, with <c>--crm</c> only: a fake Dynamics 365 on loopback, and the command "there", which shows and changes its
/// opportunities like a user of the CRM.
/// </summary>
public sealed partial class CrmCommand(IBot bot, StandInDeals there) : IBot
{
    /// <summary>Starts a stand-in with the sample opportunities, on the clock of the Playground.</summary>
    public static async Task<CrmStandIn> Start(TimeProvider clock)
    {
        var crm = new DynamicsStandIn(StandInDeals.Samples(clock));
        await crm.Start();
        return crm;
    }

    /// <summary>The bot's settings for this CRM.</summary>
    /// <param name="crm">Null: none, and no settings.</param>
    public static string[] Settings(CrmStandIn? crm) => crm is null
        ? []
        :
        [
            "--Connections:AllowLoopback", "true",
            "--Connections:Dynamics:Address", $"{crm.Address}",
            "--Connections:Dynamics:TenantId", CrmStandIn.TenantId,
            "--Connections:Dynamics:ClientId", CrmStandIn.ClientId,
            "--Connections:Dynamics:ClientSecret", CrmStandIn.Secret,
        ];

    /// <summary>Registers this decorator around the bot that is registered already.</summary>
    public static void Join(WebApplicationBuilder builder, CrmStandIn crm)
    {
        var own = builder.Services.Last(it => it.ServiceType == typeof(IBot)).ImplementationFactory
            ?? throw new InvalidOperationException("The clock is not moved by a decorator any more.");
        builder.Services.AddSingleton<IBot>(provider => new CrmCommand((IBot)own(provider), crm.Deals));
    }

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity is { Type: ActivityTypes.Message, Value: null } activity
            && Answer(there, WebUtility.HtmlDecode(Mention().Replace(activity.Text ?? "", ""))) is { } answer)
        {
            await turnContext.SendActivityAsync(MessageFactory.Text(answer), cancellationToken);
        }
        else
        {
            await bot.OnTurnAsync(turnContext, cancellationToken);
        }
    }

    /// <summary>Executes a "there" command and returns its answer. Null: the text is not one, and is for the bot.</summary>
    public static string? Answer(StandInDeals there, string words)
    {
        if (Words().Match(words) is not { Success: true } found)
            return null;

        var (what, name) = (found.Groups["what"].Value, found.Groups["name"].Value.Trim());
        if (what.Length is 0)
            return string.Join("\n\n", there.All.Select(Line));
        if (what.Equals("new", StringComparison.OrdinalIgnoreCase))
            return Line(there.Add(name, "Sample opportunity", StandInDeals.People[0]));

        return there.All.FirstOrDefault(it => it.Customer.Contains(name, StringComparison.OrdinalIgnoreCase)) is { } deal
            ? Line(there.Change(deal.Number, it => it with { State = Enum.Parse<CrmState>(what, ignoreCase: true) }))
            : $"The CRM has no opportunity of {name}.";
    }

    static string Line(StandInDeal deal) =>
        $"{deal.Customer} · {deal.Name}: {deal.State}{string.Concat(deal.Written.Select(it => $" · {it.Key} = {it.Value}"))}{string.Concat(deal.Notes.Select(it => $" · note: {it}"))}";

    [GeneratedRegex(
        @"\A\s*there(?:\s+(?<what>won|lost|open|new)\s+(?<name>.{1,60}))?\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("<at>.*?</at>", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
