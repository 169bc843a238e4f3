using System.Reflection;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace ReviewBot.Tests.Sdk.Bot;

/// <summary>Reaches what the official API does not show, the clock, by reflection: so these tests compile on the official packages as well.</summary>
static class Inside
{
    /// <summary>The checks for a token, with a clock of the test.</summary>
    public static BotFrameworkAuthentication Authentication(Outside outside, TimeProvider time)
    {
        var assembly = typeof(CloudAdapter).Assembly;
        var rules = assembly.GetType("Microsoft.Bot.Connector.Authentication.Rules", throwOnError: true)!.GetProperty("Public", BindingFlags.Static | BindingFlags.Public)!.GetValue(null);
        return (BotFrameworkAuthentication)Make(assembly.GetType("Microsoft.Bot.Connector.Authentication.ChannelAuthentication", throwOnError: true)!, rules, new NoLogin(Issuer.AppId), new AuthenticationConfiguration(), outside, null, time);
    }

    /// <summary>A connector client, with a clock of the test.</summary>
    public static ConnectorClient Connector(Outside outside, TimeProvider time) =>
        (ConnectorClient)Make(typeof(ConnectorClient), new Uri(Outside.ServiceUrl), null, outside.CreateClient(""), true, time);

    /// <summary>What puts the bot's own token on a request, with a login and a clock of the test.</summary>
    public static ServiceClientCredentials Credentials(object login, TimeProvider time) =>
        (ServiceClientCredentials)Make(typeof(CloudAdapter).Assembly.GetType("Microsoft.Bot.Connector.Authentication.EntraCredentials", throwOnError: true)!, login, "https://api.botframework.com", time);

    static object Make(Type type, params object?[] arguments) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Single(made => made.GetParameters().Length == arguments.Length).Invoke(arguments);
}
