using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ReviewBot.Pages.Http;

/// <summary>
/// Playground only: instead of single sign-on, one chooses a sample person. Not registered elsewhere, neither the cookie nor the endpoint.
/// The cookie's signing key is discarded with the process.
/// </summary>
sealed class SampleSignIn(IConfiguration configuration)
{
    public const string Scheme = "Playground";

    const string Tenant = "Playground:Tenant";

    public IReadOnlyList<(string Id, string Name)> People { get; } =
        [.. configuration.GetSection("Playground:People").GetChildren().Select(it => (it["Id"] ?? "", it["Name"] ?? ""))];

    public static bool IsOn(IConfiguration configuration) => configuration[Tenant] is { Length: > 0 };

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<SampleSignIn>();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAuthentication().AddCookie(Scheme, options =>
        {
            options.Cookie.Name = "sample";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            options.Cookie.Path = "/pages";
            options.Events = new CookieAuthenticationEvents
            {
                OnRedirectToLogin = it => Refuse(it.HttpContext, StatusCodes.Status401Unauthorized),
                OnRedirectToAccessDenied = it => Refuse(it.HttpContext, StatusCodes.Status403Forbidden),
            };
        });
    }

    /// <summary>False: no sample person has this id.</summary>
    public async Task<bool> SignIn(HttpContext http, string id)
    {
        if (People.FirstOrDefault(it => it.Id == id) is not { Name: { } name } || configuration[Tenant] is not { } tenant)
            return false;

        await http.SignInAsync(
            Scheme, new(new ClaimsIdentity([new("oid", id), new("tid", tenant), new("name", name)], Scheme)));
        return true;
    }

    /// <summary>True: the request has a valid cookie, and its user is set to that person.</summary>
    public static async Task<bool> Read(HttpContext http)
    {
        if (await http.AuthenticateAsync(Scheme) is not { Succeeded: true, Principal: { } user })
            return false;

        http.User = user;
        return true;
    }

    static Task Refuse(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
