using System.Globalization;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Keeping;

/// <summary>The audit log as CSV, for the operator. Names of columns and kinds are the same in every language.</summary>
static class AuditCsv
{
    static readonly string[] Columns = ["When", "Pipeline", "Key", "Person", "Person id", "What", "Where", "Whom", "Whom id"];

    public static string Of(IEnumerable<(Workspace Workspace, AuditEntry Entry)> lines) => CsvText.Lines(
        [
            Columns,
            .. lines.Select(it => (string[])
            [
                it.Entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), it.Workspace.Name,
                it.Workspace.Id.Home,
                it.Entry.By.Name, it.Entry.By.Id.Value, $"{it.Entry.What}", it.Entry.About ?? "",
                it.Entry.Whom?.Name ?? "", it.Entry.Whom?.Id.Value ?? "",
            ]),
        ],
        CultureInfo.InvariantCulture);
}
