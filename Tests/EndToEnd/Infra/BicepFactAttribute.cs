using System.Runtime.CompilerServices;

namespace ReviewBot.Tests.Infra;

/// <summary>A test that needs the compiler. Skipped with a reason if it is missing, unless required.</summary>
public sealed class BicepFactAttribute : FactAttribute
{
    public const string Missing =
        "No Bicep compiler: its package is restored with these tests on Linux on x64 only. Elsewhere look with `az bicep build --file infra/main.bicep`.";

    public BicepFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (Bicep.Path is null && !Bicep.IsRequired)
            Skip = Missing;
    }
}
