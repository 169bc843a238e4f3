using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ReviewBot.Tests.Kit;

/// <summary>
/// No host of a test run watches its settings files: a watcher costs more than the rest of a small host.
/// https://learn.microsoft.com/aspnet/core/fundamentals/configuration/#disable-app-settings-reload
/// </summary>
static class NoReload
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The test assemblies are an application, in which every fixture builds hosts.")]
    internal static void Set() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
