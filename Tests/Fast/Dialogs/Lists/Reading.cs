using System.Globalization;
using System.Text;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Tests.Dialogs.Lists;

/// <summary>Short ways to have something read.</summary>
static class Reading
{
    public static DateOnly Today { get; } = new(2026, 11, 22);

    public static ImportPlan Text(string text, string culture = "en-US") =>
        DealListParser.Read(text, CultureInfo.GetCultureInfo(culture), Today);

    public static async Task<ImportPlan> File(byte[] bytes, string culture = "en-US")
    {
        using var stream = new MemoryStream(bytes);
        return await DealListParser.Read(stream, CultureInfo.GetCultureInfo(culture), Today, CancellationToken.None);
    }

    public static Task<ImportPlan> File(string text, Encoding encoding) => File([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

    /// <summary>The only deal of a file with one line.</summary>
    public static ImportRow Row(string text, string culture = "en-US")
    {
        var plan = Text(text, culture);
        Assert.Null(plan.Problem);
        Assert.Empty(plan.BadLines);
        return Assert.Single(plan.Rows);
    }

    /// <summary>Why the only line of a file is not taken.</summary>
    public static ImportProblem Problem(string text, string culture = "en-US")
    {
        var plan = Text(text, culture);
        Assert.Null(plan.Problem);
        Assert.Empty(plan.Rows);
        return Assert.Single(plan.BadLines).Problem;
    }
}
