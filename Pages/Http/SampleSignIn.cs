using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ReviewBot.Pages.Http;

/// <summary>
/// In the Playground somebody chooses who of the sample people they are, instead of a single sign-on. Registered there alone: elsewhere
/// neither the cookie nor the address of the choice exists. The key that signs the cookie ends with the process.
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

    /// <summary>False: nobody of the sample people has this id.</summary>
    public async Task<bool> SignIn(HttpContext http, string id)
    {
        if (People.FirstOrDefault(it => it.Id == id) is not { Name: { } name } || configuration[Tenant] is not { } tenant)
            return false;

        await http.SignInAsync(
            Scheme, new(new ClaimsIdentity([new("oid", id), new("tid", tenant), new("name", name)], Scheme)));
        return true;
    }

    /// <summary>True: the request says who of them it is, and its user is that person from now on.</summary>
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
